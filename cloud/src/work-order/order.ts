import type {
  EntryFacts,
  MediaKind,
  MediaPurpose,
  OrderFacts,
  Price,
  RuleSnapshot,
  ShowingState,
  StaffRole,
  TimeWindow,
  WorkOrder,
  WorkOrderEventType,
  WorkOrderState,
} from '../contract'
import type { SomebodyElse } from './work-order.tables'
import type { Alert } from '../alerts/alert-times'

/** What is broken at home concerns everybody who lives there; a complaint or a question is its writer's. */
export const isOfHome = ({ scope, kind }: Pick<Order, 'scope' | 'kind'>) =>
  scope === 'in-home' && (kind === 'repair' || kind === 'incident')

export type StoredPromise = {
  step: WorkOrder['promises'][number]['step']
  dueAt: Date
  metAt: Date | null
}

export interface OrderEvent {
  id: string
  /** 1, 2, 3 … without gaps */
  seq: number
  /** the version a move led to; null for a remark */
  version: number | null
  type: WorkOrderEventType
  /** the order's state after it */
  state: WorkOrderState
  at: Date
  /** null when nobody did it but time itself */
  actorId: string | null
  /** by whom the property acted; null for a resident */
  staff: { id: string; name: string; role: StaffRole } | null
  reason: string | null
  facts: EntryFacts
}

export interface OrderMedia {
  /** drawn by the phone */
  id: string
  /** drawn by us: names the file in the store and in addresses */
  fileId: string
  kind: MediaKind
  purpose: MediaPurpose
  state: 'waiting' | 'ready'
  /** whether neighbours may see it */
  showing: ShowingState
}

/** Somebody of the staff who has, gets or moves an order. */
export interface Colleague {
  id: string
  name: string
  role: StaffRole
  phone: string | null
}

type Shown = 'number' | 'kind' | 'scope' | 'itemId' | 'title' | 'description' | 'urgency' | 'state'
type Counted = 'version' | 'verified' | 'windows' | 'mayEnter' | 'promisesConfirmed' | 'referral'
type Agreed = 'pause' | 'rating'

/** What does not depend on who looks is named and meant as in the contract's `workOrder`. */
export interface Order extends Pick<WorkOrder, Shown | Counted | Agreed | 'id' | 'communityId'> {
  /** the part of the place that the property knows: 3栋2单元1101; empty for a place told in words */
  place: string
  exactPlace: string | null
  roomId: string | null
  buildingId: string | null
  unitId: string | null
  /** whose verified members may read along; null when only the reporter may */
  householdId: string | null
  /** null for an order taken down on the telephone for somebody who is not in the app */
  reporterId: string | null
  contactName: string | null
  /** digits, whole */
  contactPhone: string | null
  /** whom it is about, where somebody reported it for them; the phone whole */
  onBehalf: SomebodyElse | null
  submittedAt: Date
  closedAt: Date | null
  assigneeStaffId: string | null
  assigneeTrade: string | null
  appointment: TimeWindow | null
  pausedFrom: WorkOrderState | null
  price: Price | null
  /** what it was promised by when it was sent */
  rule: RuleSnapshot
  alertsSent: Alert[]
  reopenedCount: number
  /** reminders since the property last said or did something */
  nudges: number
  /** the order that goes on for this one, and the state this one had before */
  mergedInto: string | null
  mergedFrom: WorkOrderState | null
  /** neighbours who wait for it */
  followers: number
  /** how often they said 还没好 since the property last did something */
  stillBroken: number
  /** whether neighbours may see what was written; null where nothing was, and at home */
  wordsShowing: ShowingState | null
  lastSeq: number
  changedAt: Date
  promises: StoredPromise[]
  /** oldest first */
  events: OrderEvent[]
  /** as they were named */
  media: OrderMedia[]
}

/** What the table of moves asks about an order. */
export const orderFacts = (order: Order): OrderFacts => ({
  kind: order.kind,
  state: order.state,
  closedAt: order.closedAt,
  assigneeStaffId: order.assigneeStaffId,
  assigneeTrade: order.assigneeTrade,
  price: order.price?.state ?? 'none',
  rated: order.rating !== null,
  hasFeedback: order.rating !== null && order.rating.feedback !== null,
  hasReporter: order.reporterId !== null,
})

/** The nearest promise not kept yet; null without one. */
export function nextPromise(promises: readonly StoredPromise[]): StoredPromise | null {
  let nearest: StoredPromise | null = null
  for (const promise of promises)
    if (!promise.metAt && (!nearest || promise.dueAt < nearest.dueAt)) nearest = promise
  return nearest
}

/** 3栋2单元1101 主卧卫生间 */
export function placeInWords({ place, exactPlace }: Pick<Order, 'place' | 'exactPlace'>): string {
  if (exactPlace === null || exactPlace === place) return place
  // People often begin with the building they have chosen already.
  if (place === '' || exactPlace.startsWith(place)) return exactPlace
  return `${place} ${exactPlace}`
}
