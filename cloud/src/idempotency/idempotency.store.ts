import type { Db, NewRow, Row } from '../database/tables'

/** False when the key is taken. On PostgreSQL it waits for a twin that has not committed yet. */
export async function keepAnswer(tx: Db, row: NewRow<'idempotency'>): Promise<boolean> {
  const kept = await tx
    .insertInto('idempotency')
    .values(row)
    .onConflict((conflict) => conflict.columns(['person_id', 'key']).doNothing())
    .returning('key')
    .executeTakeFirst()
  return kept !== undefined
}

export async function findAnswer(
  db: Db,
  personId: string,
  key: string,
): Promise<Row<'idempotency'> | undefined> {
  return db
    .selectFrom('idempotency')
    .selectAll()
    .where('person_id', '=', personId)
    .where('key', '=', key)
    .executeTakeFirst()
}

export async function deleteAnswersBefore(db: Db, before: Date): Promise<void> {
  await db.deleteFrom('idempotency').where('created_at', '<', before).execute()
}
