import type { ColumnType, Insertable, JSONColumnType, Kysely, Selectable } from 'kysely'
import type { Duty, OpenHours, PhoneLine, StaffRole } from '../contract'
import type { NotifyTables } from '../notify/notify.tables'
import type { VisitorTables } from '../visitor/visitor.tables'
import type { PromiseRulesTables } from '../promise-rules/promise-rules.tables'
import type { WorkOrderTables } from '../work-order/work-order.tables'

/** Core tables. A capability with tables of its own declares them beside itself (see README). */
export interface CoreTables {
  company: CompanyTable
  community: CommunityTable
  phone_line: PhoneLineTable
  gate: GateTable
  building: BuildingTable
  unit: UnitTable
  room: RoomTable
  scan_code: ScanCodeTable
  person: PersonTable
  login: LoginTable
  household: HouseholdTable
  household_member: HouseholdMemberTable
  household_code: HouseholdCodeTable
  staff: StaffTable
  attempt: AttemptTable
  dial_intent: DialIntentTable
  idempotency: IdempotencyTable
}

// Other capabilities' tables join here, one line each.
export type Tables = CoreTables &
  WorkOrderTables &
  VisitorTables &
  NotifyTables &
  PromiseRulesTables

/** A pool or an open transaction: the code that gets one need not know which. */
export type Db = Kysely<Tables>

export type Row<T extends keyof Tables> = Selectable<Tables[T]>
export type NewRow<T extends keyof Tables> = Insertable<Tables[T]>

export type Json<T extends object> = JSONColumnType<T>
/** Set by the writer, never changed. */
export type Fixed<T> = ColumnType<T, T, never>

export interface CompanyTable {
  company_id: string
  name: string
}

export interface CommunityTable {
  community_id: string
  company_id: string
  name: string
  city: string
  address: string
  short_number: string
  service_hours: Json<OpenHours[]>
  /** staff ids, not names: a name follows from `staff` when the card is read */
  roster: JSONColumnType<Roster, string | null, string | null> | null
  facts: Json<Record<string, string>>
  promises_confirmed: boolean
  demo: boolean
  retired_at: Date | null
}

export interface Roster extends Omit<Duty, 'days'> {
  days: { day: number; onDuty: { shiftId: string; staffId: string }[] }[]
}

export interface PhoneLineTable {
  community_id: string
  line_id: string
  /** the line as the contract describes it, without its id */
  facts: Json<Omit<PhoneLine, 'id'>>
  priority: number
  publishable: boolean
}

export interface GateTable {
  community_id: string
  gate_id: string
  name: string
  hours: Json<OpenHours[]>
  line_id: string | null
  position: number
}

export interface BuildingTable {
  community_id: string
  building_id: string
  name: string
  position: number
}

export interface UnitTable {
  community_id: string
  unit_id: string
  building_id: string
  /** empty where a building has only one unit */
  name: string
  position: number
}

export interface RoomTable {
  community_id: string
  room_id: string
  unit_id: string
  name: string
  /** 3栋2单元1101, kept whole: it is read with every order and never changes */
  address: string
  position: number
}

export interface ScanCodeTable {
  code: string
  community_id: string
  building_id: string | null
  label: string
  created_at: Fixed<Date>
  retired_at: Date | null
}

export interface PersonTable {
  person_id: string
  name: string | null
  contact_phone: string | null
  created_at: Fixed<Date>
  /** then the row holds nothing but the id, which history keeps */
  deleted_at: Date | null
}

export interface LoginTable {
  openid: string
  person_id: string
  app_id: string
  last_seen_at: Date
}

export interface HouseholdTable {
  community_id: string
  household_id: string
  room_id: string
  /** for staff only: 独居老人，请优先上门 */
  notes: Json<string[]>
  plates: JSONColumnType<string[], string | undefined>
}

export interface HouseholdMemberTable {
  community_id: string
  household_id: string
  person_id: string
  relation: 'owner' | 'family' | 'tenant'
  /** null: claimed, not confirmed by the property */
  verified_at: Date | null
}

export interface HouseholdCodeTable {
  community_id: string
  /** keyed: the code itself is kept nowhere */
  code_hash: Buffer
  household_id: string
  expires_at: Date
  people_left: number
  /** the person who issued it; null for the operator's command */
  issued_by: string | null
}

export interface StaffTable {
  community_id: string
  staff_id: string
  /** null until an operator ties the entry to somebody who signs in */
  person_id: string | null
  name: string
  /** `company` staff have one row in each of their company's communities */
  role: StaffRole
  phone: string | null
  left_at: Date | null
  off_duty_since: ColumnType<Date | null, Date | null | undefined, Date | null>
  /** ids of the catalogue's trades, of a technician */
  trades: JSONColumnType<string[], string | undefined>
}

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
