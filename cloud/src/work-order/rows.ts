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
    ...factsOf(row),
    media: row.media,
    events: row.events.map((event) => ({ ...event, at: new Date(event.at) })),
  }
}

function factsOf(row: Omit<OrderRow, 'media' | 'events'>): Omit<Order, 'media' | 'events'> {
  return {
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
    description: row.description,
    urgency: row.urgency,
    state: row.state,
    version: row.version,
    submittedAt: row.submitted_at,
    closedAt: row.closed_at,
    verified: row.verified,
    windows: row.windows,
    mayEnter: row.may_enter,
    promises: row.promises.map(({ step, dueAt, metAt }) => ({
      step,
      dueAt: new Date(dueAt),
      metAt: metAt === null ? null : new Date(metAt),
    })),
    promisesConfirmed: row.promises_confirmed,
    referral: row.referral,
  }
}

/** The row of a new order; `number` is the statement's own business. */
export function rowOf(order: Omit<Order, 'number'>, number: RawBuilder<string>) {
  return {
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
    description: order.description,
    urgency: order.urgency,
    state: order.state,
    version: order.version,
    submitted_at: order.submittedAt,
    closed_at: order.closedAt,
    ...promiseColumns(order.promises),
    verified: order.verified,
    windows: JSON.stringify(order.windows),
    may_enter: order.mayEnter,
    promises_confirmed: order.promisesConfirmed,
    referral: order.referral,
  }
}

export function promiseColumns(promises: readonly StoredPromise[]) {
  return {
    promises: JSON.stringify(promises),
    next_due_at: nextPromise(promises)?.dueAt ?? ('infinity' as const),
  }
}

export const mediaRows = (order: Pick<Order, 'communityId' | 'id' | 'media'>): NewRow<'media'>[] =>
  order.media.map(({ id, fileId, kind, state }, position) => ({
    community_id: order.communityId,
    order_id: order.id,
    media_id: id,
    file_id: fileId,
    kind,
    position,
    state,
  }))
