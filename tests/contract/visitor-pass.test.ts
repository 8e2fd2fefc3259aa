import { passStateAt } from '../../miniprogram/visitor/contract/visitor-pass'

const pass = {
  windowFrom: '2026-11-24T06:00:00.000Z',
  windowTo: '2026-11-24T12:00:00.000Z',
  uses: 2,
  used: 0,
  revoked: false,
}
const at = (clock: string) => new Date(`2026-11-24T${clock}.000Z`)

describe('a visitor pass', () => {
  it('opens at the first moment of its window and not before', () => {
    expect(passStateAt(pass, at('05:59:59'))).toBe('not-yet')
    expect(passStateAt(pass, at('06:00:00'))).toBe('live')
  })

  it('is over at the last moment of its window', () => {
    expect(passStateAt(pass, at('11:59:59'))).toBe('live')
    expect(passStateAt(pass, at('12:00:00'))).toBe('expired')
  })

  it('is used up after its last entry', () => {
    expect(passStateAt({ ...pass, used: 1 }, at('07:00:00'))).toBe('live')
    expect(passStateAt({ ...pass, used: 2 }, at('07:00:00'))).toBe('used-up')
  })

  it('says it was revoked, whatever else is true of it', () => {
    expect(passStateAt({ ...pass, revoked: true, used: 2 }, at('13:00:00'))).toBe('revoked')
  })
})
