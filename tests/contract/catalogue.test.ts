import { PROMISE_RULES } from '../../miniprogram/requests/catalogue/promise-rules'
import {
  divertsFor,
  hidesCamera,
  itemById,
  itemsOf,
  tradesFor,
} from '../../miniprogram/requests/catalogue/catalogue'
import { searchItems } from '../../miniprogram/requests/catalogue/item-search'
import {
  DIVERTS,
  ITEMS,
  OFFERED_KINDS,
  TALK_KINDS,
  TRADES,
} from '../../miniprogram/requests/catalogue/taxonomy'

const item = (id: string) => {
  const found = itemById(id)
  if (!found) throw new Error(`no item ${id}`)
  return found
}
const best = (query: string) => searchItems(query)[0]?.name

test('every id is used once and every reference leads somewhere', () => {
  const ids = [...ITEMS.map(({ id }) => id), ...TRADES.map(({ id }) => `trade ${id}`)]
  expect(new Set(ids).size).toBe(ids.length)
  const trades = TRADES.map(({ id }) => id)
  const diverts = DIVERTS.map(({ id }) => id)
  const lost = ITEMS.filter(
    ({ tradeId, divertTo }) =>
      !trades.includes(tradeId) || divertTo.some(({ to }) => !diverts.includes(to)),
  )
  expect(lost).toEqual([])
  const ruled = PROMISE_RULES.rules.map(({ match }) => match.itemId)
  expect(ruled.filter((id) => id !== null && !itemById(id))).toEqual([])
})

test('every trade that is offered has something to choose', () => {
  const offered = [...tradesFor('in-home'), ...tradesFor('public')]
  expect(offered.every(({ kind }) => OFFERED_KINDS.includes(kind))).toBe(true)
  expect(offered.filter(({ id }) => itemsOf(id).length === 0)).toEqual([])
})

test('a safety text fits where it is shown', () => {
  expect(ITEMS.filter(({ safetyText }) => (safetyText ?? '').length > 60)).toEqual([])
  const silent = ITEMS.filter((one) => one.defaultUrgency === 'emergency' && !one.safetyText)
  expect(silent).toEqual([])
})

test('where there is gas or fire nobody is asked for a photo', () => {
  expect(
    ['gas-smell-home', 'fire-smoke', 'gas-smell-public'].every((id) => hidesCamera(item(id))),
  ).toBe(true)
  expect(hidesCamera(item('faucet-shower-fault'))).toBe(false)
})

test('who smells gas is sent to the gas company, if the community knows its number', () => {
  const gas = item('gas-smell-home')
  expect(divertsFor(gas, { gasHotline: '0571-45610000' })[0]).toMatchObject({
    number: '0571-45610000',
    beforeDesk: true,
  })
  expect(divertsFor(gas, { gasHotline: null }).map(({ number }) => number)).toEqual(['119'])
})

test('what comes before the desk stands first', () => {
  expect(divertsFor(item('locked-out'), {}).map(({ number }) => number)).toEqual(['119', '110'])
})

test('every item is found by its own name', () => {
  const missed = ITEMS.filter(
    (one) =>
      searchItems(one.name, {
        kinds: ['repair', 'incident', 'complaint', 'suggestion', 'inquiry'],
      })[0] !== one,
  )
  expect(missed.map(({ name }) => name)).toEqual([])
})

test.each([
  ['马桶堵了', '马桶堵了'],
  [' 马 桶 堵 了！', '马桶堵了'],
  ['卫生间的马桶好像堵住了，水下不去', '马桶堵了'],
  ['水喷得到处都是', '家里水管爆了'],
  ['楼道灯不亮', '楼道灯不亮'],
  ['WIFI', '网络、电视没信号'],
])('"%s" finds %s first', (query, name) => {
  expect(best(query)).toBe(name)
})

test('nothing is offered for nothing, for noise, or for what happens elsewhere', () => {
  expect(searchItems('  ，。 ')).toEqual([])
  expect(searchItems('zzzz')).toEqual([])
  const inHome = searchItems('电梯', { scope: 'in-home' })
  expect(inHome.filter(({ tradeId }) => tradeId === 'lift')).toEqual([])
})

test('complaints stay out of the search of the repair form, and are found by their own', () => {
  expect(searchItems('投诉', { kinds: TALK_KINDS })).not.toEqual([])
  expect(searchItems('投诉').every(({ tradeId }) => tradeId !== 'complaint')).toBe(true)
})

test('no more than the asked number of items is offered', () => {
  expect(searchItems('水', { limit: 3 })).toHaveLength(3)
})
