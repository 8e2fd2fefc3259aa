import type { RawBuilder } from 'kysely'
import type { NewRow, Row } from '../database/tables'
import {
  nextPromise,
  type Order,
  type OrderEvent,
  type OrderMedia,
  type StoredPromise,
} from './order'
import { numberingDay } from './number'

/** What JSON makes of an event or a file inside PostgreSQL. */
export type JsonEvent = Omit<OrderEvent, 'at'> & { at: string }
export type OrderRow = Omit<Row<'work_order'>, 'next_due_at' | 'year'> & {
  media: OrderMedia[]
  events: JsonEvent[]
}

export function orderOf(row: OrderRow): Order {
  return {
    ...reportOf(row),
    ...lifeOf(row),
    media: row.media,
    events: row.events.map((event) => ({ ...event, at: new Date(event.at) })),
  }
}

type Plain = Omit<OrderRow, 'media' | 'events'>

/** What was told, and never changes but for the windows and the urgency. */
const reportOf = (row: Plain) => ({
  communityId: row.community_id,
  id: row.order_id,
  number: row.number,
  kind: row.kind,
  scope: row.scope,
  itemId: row.item_id,
  title: row.title,
  place: row.place,
  exactPlace: row.exact_place,
  roomId: row.room_id,
  buildingId: row.building_id,
  unitId: row.unit_id,
  householdId: row.household_id,
  reporterId: row.reporter_id,
  contactName: row.contact_name,
  contactPhone: row.contact_phone,
  onBehalf: row.on_behalf,
  description: row.description,
  urgency: row.urgency,
  submittedAt: row.submitted_at,
  verified: row.verified,
  windows: row.windows,
  mayEnter: row.may_enter,
  promisesConfirmed: row.promises_confirmed,
  rule: row.rule,
})

/** What has become of it. */
const lifeOf = (row: Plain) => ({
  state: row.state,
  version: row.version,
  closedAt: row.closed_at,
  assigneeStaffId: row.assignee_staff_id,
  assigneeTrade: row.assignee_trade,
  appointment:
    row.appointment_from && row.appointment_to
      ? { from: row.appointment_from.toISOString(), to: row.appointment_to.toISOString() }
      : null,
  pausedFrom: row.paused_from,
  pause: row.pause,
  price: row.price,
  rating: row.rating,
  alertsSent: row.alerts_sent.map((alert) => ({ ...alert, at: new Date(alert.at) })),
  reopenedCount: row.reopened_count,
  nudges: row.nudges,
  mergedInto: row.merged_into,
  mergedFrom: row.merged_from,
  followers: row.followers,
  stillBroken: row.still_broken,
  wordsShowing: row.words_showing,
  lastSeq: row.last_seq,
  changedAt: row.changed_at,
  promises: row.promises.map(({ step, dueAt, metAt }) => ({
    step,
    dueAt: new Date(dueAt),
    metAt: metAt === null ? null : new Date(metAt),
  })),
  referral: row.referral,
})

/** The row of a new order; `number` is the statement's own business. */
export const rowOf = (order: Omit<Order, 'number'>, number: RawBuilder<string>) => ({
  community_id: order.communityId,
  order_id: order.id,
  year: numberingDay(order.submittedAt).year,
  number,
  kind: order.kind,
  scope: order.scope,
  item_id: order.itemId,
  title: order.title,
  place: order.place,
  exact_place: order.exactPlace,
  room_id: order.roomId,
  building_id: order.buildingId,
  unit_id: order.unitId,
  household_id: order.householdId,
  reporter_id: order.reporterId,
  contact_name: order.contactName,
  contact_phone: order.contactPhone,
  on_behalf: order.onBehalf && JSON.stringify(order.onBehalf),
  description: order.description,
  submitted_at: order.submittedAt,
  verified: order.verified,
  may_enter: order.mayEnter,
  promises_confirmed: order.promisesConfirmed,
  last_seq: order.lastSeq,
  words_showing: order.wordsShowing,
  changed_at: order.changedAt,
  ...movedColumns(order),
})

/** Every column that a move may change. */
export const movedColumns = (order: Omit<Order, 'number'>) => ({
  urgency: order.urgency,
  rule: JSON.stringify(order.rule),
  state: order.state,
  version: order.version,
  closed_at: order.closedAt,
  windows: JSON.stringify(order.windows),
  referral: order.referral,
  assignee_staff_id: order.assigneeStaffId,
  assignee_trade: order.assigneeTrade,
  appointment_from: order.appointment && new Date(order.appointment.from),
  appointment_to: order.appointment && new Date(order.appointment.to),
  paused_from: order.pausedFrom,
  pause: order.pause && JSON.stringify(order.pause),
  price: order.price && JSON.stringify(order.price),
  rating: order.rating && JSON.stringify(order.rating),
  reopened_count: order.reopenedCount,
  nudges: order.nudges,
  merged_into: order.mergedInto,
  merged_from: order.mergedFrom,
  still_broken: order.stillBroken,
  ...promiseColumns(order.promises),
})

export function promiseColumns(promises: readonly StoredPromise[]) {
  return {
    promises: JSON.stringify(promises),
    next_due_at: nextPromise(promises)?.dueAt ?? ('infinity' as const),
  }
}

export const eventRow = (
  { communityId, id }: Pick<Order, 'communityId' | 'id'>,
  event: OrderEvent,
): NewRow<'work_order_event'> => ({
  community_id: communityId,
  order_id: id,
  seq: event.seq,
  version: event.version,
  event_id: event.id,
  type: event.type,
  state: event.state,
  at: event.at,
  actor_id: event.actorId,
  staff_id: event.staff?.id ?? null,
  reason: event.reason,
  facts: JSON.stringify(event.facts),
})

/** `position` leaves room for an entry's files after those of the entries before it. */
export const mediaRows = (
  order: Pick<Order, 'communityId' | 'id'>,
  media: readonly OrderMedia[],
  named: { by: string; seq: number },
): NewRow<'media'>[] =>
  media.map(({ id, fileId, kind, purpose, state }, index) => ({
    community_id: order.communityId,
    order_id: order.id,
    media_id: id,
    file_id: fileId,
    kind,
    purpose,
    named_by: named.by,
    position: (named.seq - 1) * FILES_AN_ENTRY + index,
    state,
  }))

/** More than any entry brings; with 400 entries the positions stay well below a smallint's end. */
const FILES_AN_ENTRY = 20
