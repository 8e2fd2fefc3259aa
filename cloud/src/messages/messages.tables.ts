import type { Generated } from 'kysely'
import type { Carried, TemplateAnswer } from '../contract'
import type { Fixed } from '../database/tables'

export interface MessageTables {
  message_quota: MessageQuotaTable
  message: MessageTable
  unreached: UnreachedTable
}

/** How many messages of a template somebody has agreed to that were not sent yet, as far as we know. */
export interface MessageQuotaTable {
  person_id: Fixed<string>
  template_id: Fixed<string>
  remaining: Generated<number>
  /** when a phone of theirs was asked last, and what it came back with */
  asked_at: Date | null
  answered: TemplateAnswer | null
  /** by WeChat's word: it is not asked for until WeChat's settings say otherwise */
  switched_off_at: Date | null
}

export type MessageOutcome = Extract<
  Carried,
  'no-quota' | 'on-its-way' | 'sent' | 'read-first' | 'refused' | 'failed'
>

/** What became of one notice to one person outside the app: what, when, how; none of its words. */
export interface MessageTable {
  person_id: Fixed<string>
  notice_id: Fixed<string>
  community_id: Fixed<string>
  order_id: Fixed<string>
  kind: Fixed<string>
  template_id: Fixed<string>
  outcome: MessageOutcome
  /** WeChat's errcode, where it gave one */
  errcode: number | null
  at: Date
}

/** Residents whom the desk has been told to call, so that it is told once. */
export interface UnreachedTable {
  community_id: Fixed<string>
  order_id: Fixed<string>
  person_id: Fixed<string>
  /** `emergency`, or the notice that asked for a price */
  about: Fixed<string>
  told_at: Fixed<Date>
}
