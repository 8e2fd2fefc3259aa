import type { Generated } from 'kysely'
import type { Fixed, Json } from '../database/tables'

export interface NotifyTables {
  outbox: OutboxTable
  inbox: InboxTable
}

/** What is still to be done: notices to carry, timers to fire. Ids only, nobody's words or numbers. */
export interface OutboxTable {
  /** drawn anew when a timer is armed again: whoever holds the old one holds nothing */
  outbox_id: string
  community_id: Fixed<string>
  kind: Fixed<'notice' | 'timer' | 'call'>
  /** the kind of a notice, which timer, or what is asked of another server */
  name: Fixed<string>
  /** the order it is about */
  subject: Fixed<string>
  run_at: Date
  payload: Json<object>
  /** begun so far; with the id it tells one lease from the next */
  attempts: Generated<number>
  lease_until: Date | null
  /** given up: a manager sees it and may send it again */
  dead_at: Date | null
  /** a code or an error's name, never its words: they may quote what people typed */
  last_error: string | null
  created_at: Fixed<Date>
}

export interface InboxTable {
  person_id: Fixed<string>
  /** the outbox row it came by: the same notice never lies in an inbox twice */
  notice_id: Fixed<string>
  community_id: Fixed<string>
  kind: Fixed<string>
  subject: Fixed<string>
  facts: Json<object>
  /** when it was delivered */
  created_at: Fixed<Date>
  read_at: Date | null
}
