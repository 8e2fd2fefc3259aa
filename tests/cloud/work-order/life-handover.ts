/* eslint jest/no-standalone-expect: off -- commands run inside the tests of model.test.ts */
import {
  confirmHandover,
  type ErrorReply,
  giveBackHandedOver,
  setOwnDuty,
} from '../../../cloud/src/contract'
import { LINHU } from '../../support/reports'
import {
  colleague,
  type Command,
  expectEverybodyLateIsKnown,
  type Model,
  type Real,
} from './life-commands'
import * as life from './life-model'

/** One order of theirs that goes elsewhere than the rest; null: to the queue. */
type Other = readonly [pick: number, to: string | null] | null

/** One of those who have an order, so that who goes mostly leaves something behind; else somebody. */
function goerOf({ orders, offDuty }: Readonly<Model>, pick: number, somebody: string): string {
  const owners = orders.flatMap((order) =>
    order.owner !== null &&
    colleague(order.owner) &&
    !offDuty.has(order.owner) &&
    !life.isOver(order)
      ? [order.owner]
      : [],
  )
  return owners[pick % Math.max(1, owners.length)] ?? somebody
}

interface Leaving {
  pick: number
  somebody: string
  replacement: string | null
  other: Other
}

export const goes = ({ pick, somebody, replacement, other }: Leaving): Command => ({
  check: (model) => !model.offDuty.has(goerOf(model, pick, somebody)),
  toString: () =>
    `owner ${String(pick)}, or ${somebody}, goes off duty, ` +
    `${replacement ?? 'nobody'} takes over (${String(other)})`,
  async run(model, real) {
    const who = goerOf(model, pick, somebody)
    const theirs = model.orders.flatMap((order, at) =>
      order.owner === who && !life.isOver(order) ? [at] : [],
    )
    const single = other && theirs[other[0] % Math.max(1, theirs.length)]
    const others =
      other && single !== null && single !== undefined
        ? [{ orderId: real.ids[single] ?? '', toStaffId: other[1] }]
        : []
    const body = { onDuty: false, replacementStaffId: replacement, others }
    const { statusCode } = await real.phone(who).call(setOwnDuty, { params: LINHU, body })
    const named = [replacement, ...others.map(({ toStaffId }) => toStaffId)]
    const isThere = named.every((to) => to === null || !(model.offDuty.has(to) || who === to))
    expect(statusCode).toBe(isThere ? 200 : 422)
    if (!isThere) return
    const receiverOf = (at: number) => (at === single && other ? other[1] : replacement)
    leave(model, who, theirs, receiverOf, real.cloud.clock.now())
    await learnHandovers(model, real, who)
    await expectEverybodyLateIsKnown(real.cloud)
  },
})

function leave(
  model: Model,
  who: string,
  theirs: readonly number[],
  receiverOf: (at: number) => string | null,
  now: Date,
): void {
  model.offDuty.add(who)
  for (const one of model.handovers)
    if (one.to === who && one.ended === null) one.ended = 'passed-on'
  const given = new Map<string, number[]>()
  for (const at of theirs) {
    const order = model.orders[at]
    const to = receiverOf(at)
    if (!order) continue
    if (to === null || order.state === 'awaiting-acceptance')
      life.apply(order, 'owner-left', 'time', {}, now)
    else {
      life.apply(order, 'pass-on', colleague(who) ?? 'time', { assigneeStaffId: to }, now)
      given.set(to, [...(given.get(to) ?? []), at])
    }
  }
  // The order of the two does not matter: both are of one moment.
  for (const to of [...given.keys()].sort())
    model.handovers.push({ to, ended: null, orders: given.get(to) ?? [] })
}

/** Their ids, and that each names exactly the orders that changed hands. */
async function learnHandovers(model: Model, real: Real, who: string): Promise<void> {
  const rows = await real.cloud.deps.db
    .selectFrom('handover')
    .select(['handover_id', 'to_staff_id'])
    .where('kind', '=', 'orders')
    .where('from_staff_id', '=', who)
    .orderBy('to_staff_id')
    .execute()
  for (const { handover_id } of rows)
    if (!real.handoverIds.includes(handover_id)) real.handoverIds.push(handover_id)
  expect(real.handoverIds).toHaveLength(model.handovers.length)
  for (const [at, { orders }] of model.handovers.entries()) {
    const named = await real.cloud.deps.db
      .selectFrom('handover_order')
      .select('order_id')
      .where('handover_id', '=', real.handoverIds[at] ?? '')
      .execute()
    expect(named.map(({ order_id }) => order_id).sort()).toEqual(
      orders.map((order) => real.ids[order] ?? '').sort(),
    )
  }
}

/** As the database has them. */
export async function endsOf({ cloud, handoverIds }: Real) {
  const rows = await cloud.deps.db
    .selectFrom('handover')
    .select(['handover_id', 'to_staff_id as to', 'ended'])
    .where('kind', '=', 'orders')
    .execute()
  expect(rows).toHaveLength(handoverIds.length)
  return handoverIds.map((id) => {
    const row = rows.find(({ handover_id }) => handover_id === id)
    return { to: row?.to, ended: row?.ended }
  })
}

export const comes = (who: string): Command => ({
  check: ({ offDuty }) => offDuty.has(who),
  toString: () => `${who} comes on duty`,
  async run(model, real) {
    const body = { onDuty: true, replacementStaffId: null }
    await real.phone(who).ok(setOwnDuty, { params: LINHU, body })
    model.offDuty.delete(who)
  },
})

const codeOf = (answer: { statusCode: number; json: <T>() => T }) =>
  answer.statusCode === 200 ? '200' : answer.json<ErrorReply>().code

const hasHandovers = ({ handovers }: Readonly<Model>) => handovers.length > 0

/** By whoever has it, or by somebody else. */
export const confirms = (pick: number, other: string | null): Command => ({
  check: hasHandovers,
  toString: () => `${other ?? 'the receiver'} confirms #${String(pick)}`,
  async run(model, real) {
    const at = pick % model.handovers.length
    const handover = model.handovers[at]
    if (!handover) throw new Error('there is a hand-over')
    const who = other ?? handover.to
    const params = { ...LINHU, handoverId: real.handoverIds[at] ?? '' }
    const answer = await real.phone(who).call(confirmHandover, { params, body: {} })
    const isTheirs = who === handover.to
    const expected = handover.ended === null ? '200' : `handover.${handover.ended}`
    expect(codeOf(answer)).toBe(isTheirs ? expected : 'object.unknown')
    if (isTheirs && handover.ended === null) handover.ended = 'confirmed'
  },
})

/** An order of it, or any other. */
export const givesBack = (pick: number, which: number): Command => ({
  check: hasHandovers,
  toString: () => `the receiver gives #${String(which)} of #${String(pick)} back`,
  async run(model, real) {
    const at = pick % model.handovers.length
    const handover = model.handovers[at]
    const index = which % model.orders.length
    const order = model.orders[index]
    if (!handover || !order) throw new Error('there are both')
    const params = { ...LINHU, handoverId: real.handoverIds[at] ?? '' }
    const body = { orderId: real.ids[index] ?? '', reason: '不归我' }
    const answer = await real.phone(handover.to).call(giveBackHandedOver, { params, body })
    const mover = colleague(handover.to) ?? 'time'
    const now = real.cloud.clock.now()
    const isTheirs = order.owner === handover.to && !life.isOver(order)
    const may = isTheirs ? life.judge(order, 'give-back', mover, now) : 'handover.order-moved'
    const ofIt = handover.orders.includes(index) ? may : 'object.unknown'
    expect(codeOf(answer)).toBe(handover.ended ? `handover.${handover.ended}` : ofIt)
    if (handover.ended === null && ofIt === '200') life.apply(order, 'give-back', mover, {}, now)
  },
})
