import type { Db, NewRow } from '../database/tables'

/**
 * A row for each tap. Sent again it adds the answer and never a second row; another device cannot
 * touch it. Lines the community does not have are left out.
 */
export async function keepIntents(
  db: Db,
  communityId: string,
  intents: NewRow<'dial_intent'>[],
): Promise<number> {
  const lines = await db
    .selectFrom('phone_line')
    .select('line_id')
    .where('community_id', '=', communityId)
    .execute()
  const known = new Set(lines.map(({ line_id }) => line_id))
  const rows = intents.filter(({ line_id }) => known.has(line_id))
  if (rows.length === 0) return 0
  const kept = await db
    .insertInto('dial_intent')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['community_id', 'intent_id'])
        .doUpdateSet((eb) => ({
          answer: eb.fn.coalesce('dial_intent.answer', 'excluded.answer'),
        }))
        .whereRef('dial_intent.device_id', '=', 'excluded.device_id'),
    )
    .returning('intent_id')
    .execute()
  return kept.length
}

export async function deleteIntentsBefore(db: Db, before: Date): Promise<void> {
  await db.deleteFrom('dial_intent').where('received_at', '<', before).execute()
}
