import type { ColumnType } from 'kysely'
import type {
  MediaKind,
  PROMISE_STEPS,
  SCOPES,
  Urgency,
  WORK_ORDER_KINDS,
  WorkOrderEventType,
  WorkOrderState,
} from '../contract'
import type { Fixed, Json } from '../database/tables'

export interface WorkOrderTables {
  work_order: WorkOrderTable
  work_order_event: WorkOrderEventTable
  work_order_counter: WorkOrderCounterTable
  media: MediaTable
}

/** As the contract shows it: instants as text. */
export interface StoredPromise {
  step: (typeof PROMISE_STEPS)[number]
  dueAt: string
  metAt: string | null
}

export interface StoredWindow {
  from: string
  to: string
}

export interface WorkOrderTable {
  community_id: string
  order_id: string
  /** of submission, in Shanghai: numbers start again every year */
  year: Fixed<number>
  number: Fixed<string>
  kind: Fixed<(typeof WORK_ORDER_KINDS)[number]>
  scope: Fixed<(typeof SCOPES)[number]>
  item_id: Fixed<string | null>
  title: Fixed<string>
  /** the part of the place that the property knows: 3栋2单元1101; empty for a place told in words */
  place: Fixed<string>
  exact_place: string | null
  room_id: Fixed<string | null>
  building_id: Fixed<string | null>
  unit_id: Fixed<string | null>
  /** whose verified members may read along; null when only the reporter may */
  household_id: string | null
  reporter_id: Fixed<string>
  contact_name: string | null
  contact_phone: string | null
  description: string | null
  urgency: Urgency
  state: WorkOrderState
  /** counts the moves; every move names the version it has seen */
  version: number
  submitted_at: Fixed<Date>
  closed_at: Date | null
  /** the nearest promise not kept yet, `infinity` without one: lists are ordered by it */
  next_due_at: ColumnType<Date, Date | 'infinity', Date | 'infinity'>
  verified: Fixed<boolean>
  windows: Json<StoredWindow[]>
  may_enter: boolean
  promises: Json<StoredPromise[]>
  promises_confirmed: boolean
  referral: string | null
}

export interface WorkOrderEventTable {
  community_id: string
  order_id: string
  /** the version the move led to: one event for each, so none is lost and none written twice */
  version: number
  event_id: Fixed<string>
  type: Fixed<WorkOrderEventType>
  at: Fixed<Date>
  /** null when nobody did it but time itself */
  actor_id: Fixed<string | null>
  /** of the entry in the staff by which the actor acted; null for a resident */
  staff_id: Fixed<string | null>
  reason: string | null
}

export interface WorkOrderCounterTable {
  community_id: string
  /** in Shanghai */
  day: string
  last: number
}

export interface MediaTable {
  community_id: string
  order_id: string
  /** drawn by the phone */
  media_id: string
  /** drawn here; names the file in the store and in addresses */
  file_id: Fixed<string>
  kind: Fixed<MediaKind>
  position: Fixed<number>
  /** `erased`: nobody sees it any more, the sweep removes the file and then the row */
  state: 'waiting' | 'ready' | 'erased'
  content_type: string | null
  bytes: number | null
  received_at: Date | null
}
