/* eslint jest/no-standalone-expect: off -- commands run inside the tests of model.test.ts */
import { followOrder, sayStillBroken, unfollowOrder } from '../../../cloud/src/contract'
import { LINHU } from '../../support/reports'
import {
  colleague,
  type Command,
  hasOrders,
  HOUR_MS,
  REPORTER,
  send,
  tryMove,
} from './life-commands'
import * as life from './life-model'

/** Any order into any other; what does not fit is refused and changes nothing. */
export const merges = (pick: number, other: number, who: string, stale: boolean): Command => ({
  check: hasOrders,
  toString: () => `${who} merges #${String(pick)} into #${String(other)}${stale ? ' (old)' : ''}`,
  async run(model, real) {
    const [index, target] = [pick % model.orders.length, other % model.orders.length]
    const [order, into] = [model.orders[index], model.orders[target]]
    const staff = colleague(who)
    if (!order || !into || !staff) throw new Error('there are orders and colleagues')
    const now = real.cloud.clock.now()
    const version = into.version + (stale ? 1 : 0)
    const answer = await send(real, who, index, {
      ...{ move: 'merge', version: order.version },
      mergeInto: { orderId: real.ids[target] ?? '', version },
    } as never)
    const judged = life.judge(order, 'merge', staff, now)
    const fits = judged === '200' ? life.judgeMerge(order, into, stale) : judged
    expect(answer.code).toBe(life.sees(order, staff) ? fits : 'object.unknown')
    if (answer.code !== '200') return
    life.apply(order, 'merge', staff, {}, now)
    order.mergedInto = target
    life.happensTo(into, 'gained', now)
  },
})

export const splits = (pick: number): Command => ({
  check: ({ orders }) => orders.some(({ state }) => state === 'merged'),
  toString: () => `splits #${String(pick)}`,
  async run(model, real) {
    const merged = model.orders.flatMap(({ state }, index) => (state === 'merged' ? index : []))
    const index = merged[pick % merged.length] ?? 0
    await tryMove(model, real, { index, name: 'split', who: 'linhu-d1', pick, stale: false })
  },
})

export const follows = (pick: number, who: string, on: boolean): Command => ({
  check: hasOrders,
  toString: () => `${who} ${on ? 'follows' : 'lets go of'} #${String(pick)}`,
  async run(model, real) {
    const index = pick % model.orders.length
    const order = model.orders[index]
    if (!order) throw new Error('there is an order')
    const params = { ...LINHU, orderId: real.ids[index] ?? '' }
    if (!on) {
      await real.phone(who).ok(unfollowOrder, { params })
      order.followers.delete(who)
      return
    }
    const { statusCode } = await real.phone(who).call(followOrder, { params, body: {} })
    const isTheirs = order.hasReporter && who === REPORTER
    const isKnown = order.place === 'public' && who !== 'yunqi-d1'
    const may = isTheirs || order.followers.has(who) || !life.isOver(order)
    expect([who, statusCode]).toEqual([who, isKnown ? (may ? 200 : 409) : 404])
    if (statusCode === 200 && !isTheirs) order.followers.add(who)
  },
})

const HALF_A_DAY_MS = 12 * HOUR_MS

export const waits = (pick: number, who: string): Command => ({
  check: hasOrders,
  toString: () => `${who} says that #${String(pick)} is still broken`,
  async run(model, real) {
    const index = pick % model.orders.length
    const order = model.orders[index]
    if (!order) throw new Error('there is an order')
    const params = { ...LINHU, orderId: real.ids[index] ?? '' }
    const now = real.cloud.clock.now()
    const { statusCode } = await real.phone(who).call(sayStillBroken, { params, body: {} })
    const isKnown =
      order.place === 'public' &&
      who !== 'yunqi-d1' &&
      life.mayWait(model.orders, index, who, REPORTER)
    const isTheirs = order.hasReporter && who === REPORTER
    const last = order.brokenAt.get(who)
    const isSoon = last !== undefined && now.getTime() < last.getTime() + HALF_A_DAY_MS
    const said = life.isOver(order) || isTheirs ? 409 : isSoon ? 429 : 201
    expect([who, statusCode]).toEqual([who, isKnown ? said : 404])
    if (statusCode !== 201) return
    order.brokenAt.set(who, now)
    order.broken += 1
    life.enter(order, 'still-broken', now)
  },
})
