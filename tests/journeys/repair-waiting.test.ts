import { aPhone, until } from '../support/e2e'
import {
  atTheForm,
  fillsInPublic,
  goesToOrder,
  LOBBY,
  openOrdersOf,
  ownWords,
  RECORDS,
  REPAIR_FORM,
  stranger,
} from '../support/e2e/repairs'

const phone = aPhone()

afterEach(() => phone.network({}))

const WAITING = '[data-test="record"][data-kind="entry"]'
const ARRIVED = '[data-test="record"][data-kind="order"]'

/** A report that says where it is, sent by somebody whose records hold nothing else. */
async function isReadyToSubmit(): Promise<{ persona: string; place: string }> {
  const persona = stranger()
  const place = ownWords('没有信号的地下二层')
  await atTheForm(phone, persona)
  await fillsInPublic(phone, place)
  return { persona, place }
}

const placesOf = async (persona: string) =>
  (await openOrdersOf(phone, persona)).map(({ place }) => place)

describe('somebody who is interrupted while typing', () => {
  it('finds what was typed after the app was closed, and goes on', async () => {
    const { place } = await isReadyToSubmit()
    await phone.type('description', '写到一半')
    await phone.open(REPAIR_FORM)
    await phone.find('resumed')
    expect(await (await phone.find('description')).value()).toBe('写到一半')
    expect(await (await phone.find('exact-place')).value()).toBe(place)
    await phone.tap('submit')
    await goesToOrder(phone)
    await phone.sees('写到一半')
  })

  it('begins anew if they like, and the old text does not come back', async () => {
    await isReadyToSubmit()
    await phone.type('description', '不要了')
    await phone.open(REPAIR_FORM)
    await phone.tap('start-over')
    await phone.gone('resumed')
    expect(await (await phone.find('description')).value()).toBe('')
    await phone.open(REPAIR_FORM)
    await phone.find('scope-public')
    expect(await phone.look('resumed')).toBeNull()
  })

  it('finds no draft of what was sent', async () => {
    await isReadyToSubmit()
    await phone.tap('submit')
    await goesToOrder(phone)
    await phone.open(REPAIR_FORM)
    await phone.find('scope-public')
    expect(await phone.look('resumed')).toBeNull()
  })
})

describe('somebody who submits without network', () => {
  it('sees it wait, and it arrives once when the network is back', async () => {
    const { persona, place } = await isReadyToSubmit()
    await phone.network({ down: true })
    await phone.tap('submit')
    await phone.isOn('requests/pages/submitted/index')
    await phone.sees('等着发出')
    await phone.sees('连上就自动发')
    await phone.tap('onward')
    await phone.isOn('requests/pages/records/index')
    await phone.find(WAITING)
    await phone.sees('等着发出')
    expect(await placesOf(persona)).toEqual([])

    await phone.network({})
    await phone.comeBack()
    await phone.find(ARRIVED)
    await phone.gone(WAITING)
    expect(await placesOf(persona)).toEqual([place])
    await phone.comeBack()
    await phone.open(RECORDS)
    await phone.find(ARRIVED)
    expect(await placesOf(persona)).toEqual([place])
  })

  it('may close the app: it is sent when the app is opened again', async () => {
    const { persona, place } = await isReadyToSubmit()
    await phone.network({ down: true })
    await phone.tap('submit')
    await phone.sees('等着发出')
    expect(await placesOf(persona)).toEqual([])
    await phone.network({})
    await phone.scan(LOBBY)
    await until('the report to arrive', async () => (await placesOf(persona)).length > 0)
    expect(await placesOf(persona)).toEqual([place])
  })

  it('is not sent twice where the first one came and its answer did not', async () => {
    const { persona, place } = await isReadyToSubmit()
    await phone.network({ unanswered: true, only: '/work-orders' })
    await phone.tap('submit')
    await phone.isOn('requests/pages/submitted/index')
    await phone.sees('等着发出')
    expect(await placesOf(persona)).toEqual([place])
    await phone.network({})
    await phone.comeBack()
    await phone.sees('收到了')
    expect(await placesOf(persona)).toEqual([place])
  })
})

describe('somebody on a slow network', () => {
  it('reads that it is being sent, then that it was received; it came once', async () => {
    const { persona, place } = await isReadyToSubmit()
    await phone.network({ delayMs: 9_000, only: '/work-orders' })
    await phone.tap('submit')
    expect(await phone.text('submit')).toBe('正在提交…')
    await phone.isOn('requests/pages/submitted/index')
    expect(await phone.text('receipt')).toBe('正在发出…')
    await phone.sees('收到了')
    expect(await placesOf(persona)).toEqual([place])
  })

  it('taps twice and makes one order', async () => {
    const { persona, place } = await isReadyToSubmit()
    await phone.network({ delayMs: 1_500, only: '/work-orders' })
    const key = await phone.find('submit')
    await Promise.all([key.tap(), key.tap()])
    await goesToOrder(phone)
    expect(await placesOf(persona)).toEqual([place])
  })

  it('leaves the form at once and finds one order in the records', async () => {
    const { persona, place } = await isReadyToSubmit()
    await phone.network({ delayMs: 1_500, only: '/work-orders' })
    await phone.tap('submit')
    await phone.open(RECORDS)
    await phone.network({})
    await phone.find(ARRIVED)
    expect(await placesOf(persona)).toEqual([place])
  })
})
