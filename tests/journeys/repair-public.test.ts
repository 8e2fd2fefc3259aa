import { aPhone } from '../support/e2e'
import {
  atTheForm,
  deskOpens,
  fillsInPublic,
  goesToOrder,
  ORDER_NUMBER,
  ownWords,
  PHONE_NUMBER,
  stranger,
} from '../support/e2e/repairs'

const phone = aPhone()

describe('somebody without a household', () => {
  it('reports a public place in their own words, and the desk knows where to go', async () => {
    const place = ownWords('地下车库B2层23号车位旁')
    await atTheForm(phone, 'visitor')
    await fillsInPublic(phone, place)
    await phone.tap('submit')
    const order = await goesToOrder(phone)
    expect(order.number).toMatch(ORDER_NUMBER)
    await deskOpens(phone, order)
    await phone.sees(place)
    expect((await phone.text('phone')).replace(/\D/g, '')).toBe(PHONE_NUMBER)
    expect(await phone.look('unverified')).toBeNull()
  })

  it('names the building alone', async () => {
    await atTheForm(phone, stranger())
    await phone.tap('scope-public')
    await phone.tap('choose-place')
    await phone.tapWith('option', '5栋')
    await phone.tapWith('option', '整栋都是')
    expect(await phone.text('place')).toBe('5栋')
    await phone.tap('[data-test="pick"][data-id="corridor-light-out"]')
    await phone.type('phone-field', PHONE_NUMBER)
    await phone.tap('submit')
    expect((await goesToOrder(phone)).number).toMatch(ORDER_NUMBER)
    await phone.sees('5栋')
  })

  it('is told what is missing, one by one, and loses nothing', async () => {
    await atTheForm(phone, stranger())
    await phone.tap('scope-public')
    await phone.tap('submit')
    await phone.find('problem-place')
    await phone.find('problem-item')
    await phone.find('problem-phone')
    const place = ownWords('3栋楼下花坛')
    await phone.type('exact-place', place)
    await phone.gone('problem-place')
    await phone.tap('[data-test="pick"][data-id="corridor-light-out"]')
    await phone.gone('problem-item')
    await phone.type('phone-field', PHONE_NUMBER)
    await phone.gone('problem-phone')
    await phone.tap('submit')
    expect((await goesToOrder(phone)).number).toMatch(ORDER_NUMBER)
    await phone.sees(place)
  })

  it('reports at home too, for a room that is marked as not verified', async () => {
    await atTheForm(phone, stranger())
    await phone.tap('choose-place')
    await phone.tapWith('option', '5栋')
    await phone.tapWith('option', '1单元')
    await phone.tapWith('option', '802')
    await phone.find('unverified')
    await phone.tap('[data-test="pick"][data-id="toilet-clogged"]')
    await phone.type('phone-field', PHONE_NUMBER)
    await phone.tap('submit')
    await phone.sees('前台会先和您核对住址')
    const order = await goesToOrder(phone)
    await deskOpens(phone, order)
    expect(await phone.text('unverified')).toBe('未核实')
  })
})
