import type { ColumnType } from 'kysely'
import type { Fixed } from '../../database/tables'

export interface HandoverTables {
  handover: HandoverTable
  handover_order: HandoverOrderTable
}

export interface HandoverNote {
  staffId: string
  words: string
}

/** What somebody who went handed to one colleague. Ids only: names are the staff's. */
export interface HandoverTable {
  community_id: string
  handover_id: string
  /** orders that changed hands, or the desk's list of what nobody has and what is late */
  kind: Fixed<'orders' | 'queue'>
  from_staff_id: Fixed<string>
  /** null while nobody of the desk is there: whoever comes first has it */
  to_staff_id: string | null
  /** of whoever gave it, and of those before whose receiver went without confirming */
  notes: ColumnType<HandoverNote[], string, string>
  created_at: Fixed<Date>
  ended: 'confirmed' | 'passed-on' | null
  ended_at: Date | null
  /** when the level above was told that nobody has confirmed it */
  told_at: Date | null
}

export interface HandoverOrderTable {
  community_id: string
  handover_id: string
  order_id: string
  given_back_at: Date | null
}
