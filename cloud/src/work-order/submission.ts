import { randomUUID } from 'node:crypto'
import {
  type CatalogueItem,
  type ErrorReply,
  itemById,
  MAX_PHOTOS,
  MAX_VIDEOS,
  type NewWorkOrder,
  OFFERED_KINDS,
  TALK_KINDS,
  tradeOf,
  type Urgency,
  URGENCIES,
} from '../contract'
import { Refusal } from '../refusal'
import type { Order, OrderMedia } from './order'

/** The item and what its trade says about it; `work-order.item-unknown` when it is not for this scope. */
export function offeredItem(itemId: string, scope: Order['scope']) {
  const item = itemById(itemId)
  const trade = item && tradeOf(item)
  const fits =
    trade && OFFERED_KINDS.includes(trade.kind) && (trade.scope === null || trade.scope === scope)
  if (!item || !fits) throw new Refusal('work-order.item-unknown')
  return { item, kind: trade.kind }
}

/** Who does not live there cannot let somebody in; the order goes without. */
export function assertTheirDoor({ mayEnter, onBehalf }: NewWorkOrder, livesThere: boolean): void {
  if (mayEnter && onBehalf !== undefined && !livesThere)
    throw new Refusal('work-order.not-yours-to-open')
}

export const somebodyElseOf = ({ onBehalf }: NewWorkOrder): Order['onBehalf'] =>
  onBehalf === undefined
    ? null
    : { name: onBehalf.name?.trim() ?? null, phone: onBehalf.phone ?? null }

/** A resident may raise the item's urgency, never lower it. `URGENCIES` goes from low to high. */
export function urgencyOf({ defaultUrgency }: CatalogueItem, asked: Urgency): Urgency {
  return URGENCIES.indexOf(asked) > URGENCIES.indexOf(defaultUrgency) ? asked : defaultUrgency
}

/** What the schema cannot say about a report by itself. */
export function assertComplete(report: NewWorkOrder, kind: Order['kind'], now: Date): void {
  if (report.scope === 'in-home') {
    if (report.roomId === undefined) throw missing('/roomId')
  } else if (
    !TALK_KINDS.includes(kind) &&
    report.buildingId === undefined &&
    report.exactPlace === undefined
  ) {
    throw missing('/exactPlace')
  }
  if (report.unitId !== undefined && report.buildingId === undefined && report.scope === 'public')
    throw missing('/buildingId')
  assertWindows(report.windows, now)
  assertMedia(report.media)
}

const DAY_MS = 24 * 60 * 60_000

function assertWindows(windows: NewWorkOrder['windows'], now: Date): void {
  windows.forEach((window, index) => {
    const from = Date.parse(window.from)
    const to = Date.parse(window.to)
    const path = `/windows/${String(index)}/to`
    // A day that does not exist, such as 30 February, fits the schema's pattern.
    if (Number.isNaN(from) || Number.isNaN(to)) throw invalid({ path, rule: 'pattern' })
    if (to <= from) throw invalid({ path, rule: 'minimum' })
    if (to - from > DAY_MS) throw invalid({ path, rule: 'maximum' })
    if (to <= now.getTime()) throw new Refusal('work-order.window-past')
  })
}

function assertMedia(media: NewWorkOrder['media']): void {
  if (new Set(media.map(({ id }) => id)).size < media.length)
    throw invalid({ path: '/media', rule: 'uniqueItems' })
  const photos = media.filter(({ kind }) => kind === 'photo').length
  if (photos > MAX_PHOTOS || media.length - photos > MAX_VIDEOS) throw new Refusal('media.too-many')
}

export const namedMedia = (media: NewWorkOrder['media']): OrderMedia[] =>
  media.map(({ id, kind }) => ({
    id,
    fileId: randomUUID(),
    kind,
    purpose: 'report',
    state: 'waiting',
    showing: 'waiting',
  }))

const missing = (path: string) => invalid({ path, rule: 'required' })

const invalid = (field: NonNullable<ErrorReply['fields']>[number]) =>
  new Refusal('request.invalid', { fields: [field] })
