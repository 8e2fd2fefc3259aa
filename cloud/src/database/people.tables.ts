/** Who there is: people and their logins, the homes they belong to, the property's staff. */
import type { ColumnType, JSONColumnType } from 'kysely'
import type { StaffRole } from '../contract'
import type { Fixed, Json } from './tables'

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

export interface PeopleTables {
  person: PersonTable
  login: LoginTable
  household: HouseholdTable
  household_member: HouseholdMemberTable
  household_code: HouseholdCodeTable
  staff: StaffTable
}
