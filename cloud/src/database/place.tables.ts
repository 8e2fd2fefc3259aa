/** The property and its communities, down to a room, and what leads into one: numbers, gates, codes. */
import type { JSONColumnType } from 'kysely'
import type { Duty, OpenHours, PhoneLine } from '../contract'
import type { Template } from '../messages/facts'
import type { Fixed, Json } from './tables'

export interface CompanyTable {
  company_id: string
  name: string
  /** of WeChat's subscription messages; its one app sends them */
  templates: JSONColumnType<Template[], string | undefined>
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

export interface PlaceTables {
  company: CompanyTable
  community: CommunityTable
  phone_line: PhoneLineTable
  gate: GateTable
  building: BuildingTable
  unit: UnitTable
  room: RoomTable
  scan_code: ScanCodeTable
}
