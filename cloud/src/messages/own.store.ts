import { sql } from 'kysely'
import type { Db } from '../database/tables'
import { SEND_MESSAGE } from './carry.store'

/** What is kept about somebody's messages: never what they said. */
export async function messagesOf(db: Db, personId: string) {
  const message = await db
    .selectFrom('message')
    .select(['community_id', 'kind', 'template_id', 'outcome', 'errcode', 'at'])
    .where('person_id', '=', personId)
    .orderBy('at')
    .limit(5000)
    .execute()
  const message_quota = await db
    .selectFrom('message_quota')
    .select(['template_id', 'remaining', 'asked_at', 'answered', 'switched_off_at'])
    .where('person_id', '=', personId)
    .orderBy('template_id')
    .execute()
  const unreached = await db
    .selectFrom('unreached')
    .select(['community_id', 'told_at'])
    .where('person_id', '=', personId)
    .orderBy('told_at')
    .execute()
  return { message, message_quota, unreached }
}

/** Those on their way first: the dispatcher holds the two in this order. */
export async function forgetMessages(tx: Db, personId: string): Promise<void> {
  await tx
    .deleteFrom('outbox')
    .where('kind', '=', 'call')
    .where('name', '=', SEND_MESSAGE)
    .where(sql<string>`payload ->> 'personId'`, '=', personId)
    .execute()
  await tx.deleteFrom('message').where('person_id', '=', personId).execute()
  await tx.deleteFrom('message_quota').where('person_id', '=', personId).execute()
  await tx.deleteFrom('unreached').where('person_id', '=', personId).execute()
}

/** Quotas stay while they count something or hold a ban: who agreed may be told in a year. */
export async function deleteMessagesBefore(db: Db, before: Date): Promise<void> {
  await db.deleteFrom('message').where('at', '<', before).execute()
  await db.deleteFrom('unreached').where('told_at', '<', before).execute()
  await db
    .deleteFrom('message_quota')
    .where('remaining', '=', 0)
    .where('switched_off_at', 'is', null)
    .where('asked_at', '<', before)
    .execute()
}
