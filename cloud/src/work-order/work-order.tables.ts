import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type {
  EntryFacts,
  MediaKind,
  MediaPurpose,
  Price,
  PROMISE_STEPS,
  RuleSnapshot,
  SCOPES,
  ShowingState,
  Urgency,
  WORK_ORDER_KINDS,
  WorkOrder,
  WorkOrderEventType,
  WorkOrderState,
} from '../contract'
import type { Fixed, Json } from '../database/tables'

type JsonOrNull<T extends object> = JSONColumnType<
  T | null,
  string | null | undefined,
  string | null
>

export interface WorkOrderTables {
  work_order: WorkOrderTable
  work_order_event: WorkOrderEventTable
  work_order_counter: WorkOrderCounterTable
  media: MediaTable
  work_order_follow: FollowTable
  content_trace: ContentTraceTable
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
  /** null for an order taken down on the telephone for somebody who is not in the app */
  reporter_id: Fixed<string | null>
  contact_name: string | null
  contact_phone: string | null
  /** whom it is about, where somebody reported it for them */
  on_behalf: JsonOrNull<SomebodyElse>
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
  assignee_staff_id: string | null
  /** a trade's group, while nobody of it has taken the order */
  assignee_trade: string | null
  /** of the latest entry of the history */
  last_seq: number
  /** the agreed window */
  appointment_from: Date | null
  appointment_to: Date | null
  /** the state before the pause */
  paused_from: WorkOrderState | null
  pause: JsonOrNull<NonNullable<WorkOrder['pause']>>
  price: JsonOrNull<Price>
  rating: JsonOrNull<NonNullable<WorkOrder['rating']>>
  /** what the order was promised by when it was sent */
  rule: Json<RuleSnapshot>
  alerts_sent: JSONColumnType<StoredAlert[], string | undefined>
  reopened_count: ColumnType<number, number | undefined, number>
  /** reminders since the property last said or did something */
  nudges: ColumnType<number, number | undefined, number>
  /** the order that goes on for this one, and the state this one had before */
  merged_into: string | null
  merged_from: WorkOrderState | null
  /** neighbours who wait for it; changed with their rows, never by a move */
  followers: Generated<number>
  /** how often they said 还没好 since the property last did something */
  still_broken: ColumnType<number, number | undefined, number>
  /** whether neighbours may see what was written; null where nothing was, and at home */
  words_showing: ShowingState | null
  /** of the latest entry: by it the desk learns that there is something new */
  changed_at: Date
}

export interface SomebodyElse {
  name: string | null
  /** digits, whole */
  phone: string | null
}

export interface StoredAlert {
  step: (typeof PROMISE_STEPS)[number]
  percent: number
  at: string
}

export interface WorkOrderEventTable {
  community_id: string
  order_id: string
  /** 1, 2, 3 … without gaps: none is lost and none written twice */
  seq: number
  /** the version a move led to; null for a remark, which moves nothing */
  version: Fixed<number | null>
  /** the order's state after it */
  state: Fixed<WorkOrderState>
  event_id: Fixed<string>
  type: Fixed<WorkOrderEventType>
  at: Fixed<Date>
  /** null when nobody did it but time itself */
  actor_id: Fixed<string | null>
  /** of the entry in the staff by which the actor acted; null for a resident */
  staff_id: Fixed<string | null>
  reason: string | null
  facts: Json<EntryFacts>
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
  purpose: ColumnType<MediaPurpose, MediaPurpose | undefined, never>
  /** who may send it; null once they are gone */
  named_by: string | null
  /** `erased`: nobody sees it any more, the sweep removes the file and then the row */
  state: 'waiting' | 'ready' | 'erased'
  content_type: string | null
  bytes: number | null
  /** whether neighbours may see it */
  showing: Generated<ShowingState>
  received_at: Date | null
}

/** Somebody who waits for a neighbour's report. */
export interface FollowTable {
  community_id: string
  order_id: string
  person_id: string
  since: Fixed<Date>
}

/** A photo that WeChat is looking at; gone once it has answered, so that an answer counts once. */
export interface ContentTraceTable {
  trace_id: string
  community_id: string
  order_id: string
  media_id: string
  asked_at: Date
}
