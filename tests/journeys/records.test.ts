import {
  moveMyWorkOrder,
  moveWorkOrder,
  submitWorkOrder,
  type WorkOrder,
} from '../../cloud/src/contract'
import { aPhone, HASTE, refusal, until } from '../support/e2e'
import {
  atTheForm,
  COMMUNITY,
  fillsInPublic,
  goesToOrder,
  LOBBY,
  openOrdersOf,
  orderPage,
  ownWords,
  RECORDS,
  stranger,
} from '../support/e2e/repairs'
import { Somebody } from '../support/e2e/somebody'
import { publicReport } from '../support/reports'

const phone = aPhone({}, [HASTE, refusal('404 /v1/'), refusal('409 /v1/')])

afterEach(() => phone.network({}))

const PAGE = 20

async function reports(person: Somebody, place = ownWords('花坛边')): Promise<WorkOrder> {
  return person.does(submitWorkOrder, {
    params: COMMUNITY,
    body: publicReport({ exactPlace: place }),
  })
}

const gives = <M extends 'cancel' | 'accept'>(move: M, { id, version }: WorkOrder) => ({
  params: { ...COMMUNITY, orderId: id },
  body: { move, version },
})

async function opensRecords(persona: string): Promise<void> {
  await phone.fresh(persona)
  await phone.scan(LOBBY)
  await phone.find('call')
  await phone.go(RECORDS)
}

const idsShown = async () =>
  Promise.all((await phone.all('record')).map((row) => row.attribute('data-id')))

describe('a person with many records', () => {
  it('reads them twenty at a time, each once, and the finished ones newest first', async () => {
    const persona = stranger()
    const person = await Somebody.named(phone, persona)
    const orders: WorkOrder[] = []
    while (orders.length < PAGE + 3) orders.push(await reports(person))
    const ids = orders.map(({ id }) => id)

    await opensRecords(persona)
    await until('a page', async () => (await idsShown()).length === PAGE)
    await phone.tap('more')
    await until('the rest', async () => (await idsShown()).length === ids.length)
    expect((await idsShown()).sort()).toEqual([...ids].sort())
    await phone.gone('more')

    for (const order of orders) await person.does(moveMyWorkOrder, gives('cancel', order))
    await phone.tap('tab-closed')
    await until('a page', async () => (await idsShown()).length === PAGE)
    await phone.tap('more')
    await until('the rest', async () => (await idsShown()).length === ids.length)
    expect(await idsShown()).toEqual([...ids].reverse())
    await phone.tap('tab-open')
    await phone.sees('还没有在办的事')
  })
})

describe('a person without records', () => {
  it('reads that there are none, and finds the door to the form', async () => {
    await opensRecords(stranger())
    await phone.sees('还没有在办的事')
    await phone.tapWith('door', '报修')
    await phone.isOn('requests/pages/repair/index')
    expect(await phone.look('resumed')).toBeNull()
  })
})

describe('a person who does not need it any more', () => {
  it('is asked first, cancels, and finds it among the finished ones', async () => {
    const persona = stranger()
    await atTheForm(phone, persona)
    await fillsInPublic(phone, ownWords('灯自己好了'))
    await phone.tap('submit')
    const { id } = await goesToOrder(phone)
    await phone.tap('cancel')
    await phone.tap('keep-order')
    await phone.gone('keep-order')
    expect(await openOrdersOf(phone, persona)).toHaveLength(1)
    await phone.tap('cancel')
    await phone.tap('confirm-cancel')
    await phone.sees('您取消了')
    expect(await openOrdersOf(phone, persona)).toHaveLength(0)
    expect(await phone.isShown('cancel')).toBe(false)
    await phone.go(RECORDS)
    await phone.tap('tab-closed')
    await phone.find(`[data-test="record"][data-id="${id}"]`)
  })

  it('may cancel also after the desk has accepted, and sees that the desk was faster', async () => {
    const persona = stranger()
    const order = await reports(await Somebody.named(phone, persona))
    await opensRecords(persona)
    await phone.tap('record')
    await phone.sees('等前台接单')
    const desk = await Somebody.named(phone, 'desk')
    await desk.does(moveWorkOrder, gives('accept', order))
    await phone.tap('cancel')
    await phone.tap('confirm-cancel')
    await phone.sees('前台接了')
    await phone.tap('cancel')
    await phone.tap('confirm-cancel')
    await phone.sees('您取消了')
    expect(await openOrdersOf(phone, persona)).toHaveLength(0)
  })
})

describe('a person without an answer', () => {
  it('reads the records as they were, and since when', async () => {
    const persona = stranger()
    const person = await Somebody.named(phone, persona)
    await reports(person)
    await opensRecords(persona)
    await phone.find('record')
    await phone.network({ down: true })
    await phone.comeBack()
    await phone.find('stale')
    expect(await phone.text('stale')).toMatch(/没有网络，这是 .+ 的/)
    expect(await idsShown()).toHaveLength(1)
    await phone.network({})
    await phone.comeBack()
    await phone.gone('stale')
  })

  it('is told so in words where there is nothing to show, and tries again', async () => {
    const persona = stranger()
    const order = await reports(await Somebody.named(phone, persona))
    await opensRecords(persona)
    await phone.find('record')
    await phone.network({ down: true })
    await phone.go(orderPage(order))
    await phone.sees('没连上网络，连上再试一次')
    await phone.network({ unanswered: true })
    await phone.tap('retry')
    await phone.sees('网有点慢')
    await phone.network({})
    await phone.tap('retry')
    await phone.sees('等前台接单')
    expect(await phone.isShown('retry')).toBe(false)
  })
})

describe('a stranger with the address of an order', () => {
  it('reads that there is no such order', async () => {
    const order = await reports(await Somebody.named(phone, stranger()), '别人家的事')
    await opensRecords(stranger())
    await phone.go(orderPage(order))
    await phone.sees('没有找到这一单')
    expect(await phone.pageText()).not.toContain('别人家的事')
  })
})
