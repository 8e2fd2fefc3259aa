import { getWorkOrder } from '../../cloud/src/contract'
import { aPhone, until } from '../support/e2e'
import { Life } from '../support/e2e/lives'
import {
  atTheForm,
  COMMUNITY,
  deskOpens,
  goesToOrder,
  LOBBY,
  orderPage,
  ownWords,
  PHONE_NUMBER,
  stranger,
} from '../support/e2e/repairs'
import { Somebody } from '../support/e2e/somebody'

const phone = aPhone()

const FATHERS = { name: '何伯', number: '13900001234', room: ['3栋', '2单元', '1101'] }
const TAP_LEAKS = '[data-test="pick"][data-id="pipe-leak-home"]'
const INBOX = '/mine/pages/inbox/index'

/** She lives elsewhere: her own phone knows nothing of her father's home. */
async function reportsForFather(daughter: string, words: string) {
  await atTheForm(phone, daughter)
  await phone.tap(TAP_LEAKS)
  await phone.type('description', words)
  await phone.type('phone-field', PHONE_NUMBER)
  await phone.tap('behalf')
  await phone.tap('whose-others')
  await phone.type('their-name', FATHERS.name)
  await phone.type('their-phone', FATHERS.number)
  await phone.tap('behalf-done')
  await phone.tap('choose-place')
  for (const step of FATHERS.room) await phone.tapWith('option', step)
  await phone.tap('submit')
  return goesToOrder(phone)
}

/** What is carried takes a moment: the inbox is opened again until it is there. */
async function opensNews(persona: string, words: string) {
  await phone.become(persona)
  await phone.scan(LOBBY)
  await phone.find('call')
  await until(`the news ${words}`, async () => {
    await phone.open(INBOX)
    return (await phone.texts('notice')).some((text) => text.includes(words))
  })
  await phone.tapWith('notice', words)
  await phone.isOn('requests/pages/order/index')
}

/** The desk's moves, as the daughter's order is now. */
async function lifeOf(daughter: string, { id }: { id: string }): Promise<Life> {
  const her = await Somebody.named(phone, daughter)
  const order = await her.does(getWorkOrder, { params: { ...COMMUNITY, orderId: id } })
  return Life.of(phone, daughter, order)
}

describe('a daughter who reports for her father', () => {
  it('is told how it goes; so is he, who finds it among his own', async () => {
    const daughter = stranger()
    const words = ownWords('厨房水管滴水')
    const order = await reportsForFather(daughter, words)
    await phone.sees(`替${FATHERS.name}报的`)
    await phone.sees('住在那里的人')

    await opensNews('resident', order.number)
    await phone.sees('有人替您家报的')
    await phone.sees(words)
    expect(await phone.pageText()).not.toContain(PHONE_NUMBER)

    await (await lifeOf(daughter, order)).desk({ move: 'accept' })
    for (const told of [daughter, 'resident']) {
      await opensNews(told, '前台接了')
      await phone.sees(words)
    }
  })

  it('is rung up second: the desk reads his number first', async () => {
    const order = await reportsForFather(stranger(), ownWords('洗菜池下面滴水'))
    await deskOpens(phone, order)
    expect(await phone.text('behalf')).toContain(FATHERS.name)
    expect((await phone.text('call-behalf')).replace(/\D/g, '')).toBe(FATHERS.number)
    expect((await phone.text('phone')).replace(/\D/g, '')).toBe(PHONE_NUMBER)
    await phone.tap('call-behalf')
    const numbers = (await phone.called()).map((call) => JSON.stringify(call))
    expect(numbers.at(-1)).toContain(FATHERS.number)
  })

  it('hears of it when he calls it off', async () => {
    const daughter = stranger()
    const order = await reportsForFather(daughter, ownWords('水龙头关不紧'))
    await (await lifeOf(daughter, order)).desk({ move: 'take' })
    await phone.become('resident')
    await phone.open(orderPage(order))
    await phone.sees('接了')
    await phone.tap('cancel')
    await phone.isOn('requests/pages/say/index')
    await phone.type('words', '自己拧好了')
    await phone.tap('send')
    await phone.isOn('requests/pages/order/index')
    await opensNews(daughter, '家里人取消了')
    await phone.sees('自己拧好了')
    expect(await phone.pageText()).toContain('自己拧好了')
  })
})
