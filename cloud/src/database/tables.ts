import type { ColumnType, Insertable, JSONColumnType, Kysely, Selectable } from 'kysely'
import type { MessageTables } from '../messages/messages.tables'
import type { NotifyTables } from '../notify/notify.tables'
import type { PromiseRulesTables } from '../promise-rules/promise-rules.tables'
import type { VisitorTables } from '../visitor/visitor.tables'
import type { HandoverTables } from '../work-order/duty/handover.tables'
import type { WorkOrderTables } from '../work-order/work-order.tables'
import type { PeopleTables } from './people.tables'
import type { PlaceTables } from './place.tables'

/** What every request may need, whatever it is about: how often somebody tried, what was answered. */
export interface RequestTables {
  attempt: AttemptTable
  dial_intent: DialIntentTable
  idempotency: IdempotencyTable
}

/** Core tables. A capability with tables of its own declares them beside itself (see README). */
export type CoreTables = PlaceTables & PeopleTables & RequestTables

// Other capabilities' tables join here, one line each.
export type Tables = CoreTables &
  WorkOrderTables &
  VisitorTables &
  NotifyTables &
  MessageTables &
  HandoverTables &
  PromiseRulesTables

/** A pool or an open transaction: the code that gets one need not know which. */
export type Db = Kysely<Tables>

export type Row<T extends keyof Tables> = Selectable<Tables[T]>
export type NewRow<T extends keyof Tables> = Insertable<Tables[T]>

export type Json<T extends object> = JSONColumnType<T>
/** Set by the writer, never changed. */
export type Fixed<T> = ColumnType<T, T, never>

export interface AttemptTable {
  community_id: string
  /** what is counted: `household-code` and the like */
  kind: string
  /** who tried: a person id, or a hash; never a phone number or a name */
  subject: string
  at: Date
}

export interface DialIntentTable {
  community_id: string
  intent_id: string
  /** random, of the phone; never joined to a person */
  device_id: string
  line_id: string
  dialled_at: Date
  answer: 'connected' | 'no-answer' | 'failed' | null
  received_at: Date
}

export interface IdempotencyTable {
  person_id: string
  key: string
  endpoint: string
  body_hash: Buffer
  status: number
  /** the answer, byte for byte, encrypted: it may hold a code that is stored nowhere else */
  body: Buffer
  created_at: Date
}
