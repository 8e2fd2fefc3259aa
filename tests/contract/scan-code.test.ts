import fc from 'fast-check'
import {
  linkPathOf,
  readScan,
  SCAN_CODE_ALPHABET,
  SCAN_CODE_LENGTH,
  sceneOf,
} from '../../miniprogram/contract/scan-code'

const code = fc.string({
  unit: fc.constantFrom(...SCAN_CODE_ALPHABET.split('')),
  minLength: SCAN_CODE_LENGTH,
  maxLength: SCAN_CODE_LENGTH,
})

describe('the code in the lobby', () => {
  it('is read back from a mini program code and from an ordinary link', () => {
    fc.assert(
      fc.property(code, (c) => {
        expect(readScan({ scene: encodeURIComponent(sceneOf(c)) })).toEqual({
          kind: 'code',
          code: c,
        })
        const link = encodeURIComponent(`https://w.example.cn${linkPathOf(c)}?from=poster`)
        expect(readScan({ q: link })).toEqual({ kind: 'code', code: c })
      }),
    )
  })

  it('fits in the 32 characters that WeChat allows a scene', () => {
    expect(sceneOf('2'.repeat(SCAN_CODE_LENGTH)).length).toBeLessThanOrEqual(32)
    expect(sceneOf('ABCDEFGH')).toMatch(/^[0-9a-zA-Z!#$&'()*+,/:;=?@\-._~]+$/)
  })

  it('is accepted in lower case, as people type it', () => {
    expect(readScan({ scene: 'c%3Dab2cd3ef' })).toEqual({ kind: 'code', code: 'AB2CD3EF' })
  })

  it.each([
    ['somebody else’s link', { q: encodeURIComponent('https://example.cn/pay?id=1') }],
    ['a phone number', { scene: 'c%3D02145500000' }],
    ['a scene of another program', { scene: 'id%3D42' }],
    ['broken percent encoding', { scene: '%E0%A4%A' }],
    ['a code that is too short', { scene: 'c%3DAB2' }],
  ])('%s is said to be unreadable, never taken for a community', (_what, query) => {
    expect(readScan(query)).toEqual({ kind: 'unreadable' })
  })

  it('opening without a code is not an error', () => {
    expect(readScan({})).toEqual({ kind: 'none' })
  })
})
