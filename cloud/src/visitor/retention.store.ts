import { sql } from 'kysely'
import type { Db } from '../database/tables'

/** Forgets the visitors of the passes that `which` selects: who they were and what let them in. */
async function blank(db: Db, now: Date, which: ReturnType<typeof sql<boolean>>): Promise<void> {
  await sql`
    with blanked as (
      update visitor_pass set visitor_name = '', plate = null, note = null, companions = 0,
        code_hash = null, secrets_sealed = null, erased_at = ${now}
      where erased_at is null and ${which}
      returning community_id, pass_id
    )
    delete from pass_token t using blanked b
    where t.community_id = b.community_id and t.pass_id = b.pass_id`.execute(db)
}

/** Passes whose window ended before `before`. */
export async function eraseVisitorsBefore(db: Db, before: Date, now: Date): Promise<void> {
  await blank(db, now, sql`window_to < ${before}`)
}

/** A code of a pass that is over is free for another one. */
export async function releaseCodes(db: Db, now: Date): Promise<void> {
  await db
    .updateTable('visitor_pass')
    .set({ code_hash: null })
    .where('code_hash', 'is not', null)
    .where('window_to', '<=', now)
    .execute()
}

export async function deleteLookUpsBefore(db: Db, before: Date): Promise<void> {
  await db.deleteFrom('pass_look_up').where('at', '<', before).execute()
}

/** Revokes and forgets every pass that a person issued. */
export async function eraseIssuedBy(tx: Db, personId: string, now: Date): Promise<void> {
  await tx
    .updateTable('visitor_pass')
    .set({ revoked_at: now })
    .where('issuer_id', '=', personId)
    .where('revoked_at', 'is', null)
    .execute()
  await blank(tx, now, sql`issuer_id = ${personId}`)
}

export async function passesIssuedBy(db: Db, personId: string) {
  return db
    .selectFrom('visitor_pass')
    .select([
      'community_id',
      'address',
      'visitor_name',
      'window_from',
      'window_to',
      'plate',
      'companions',
      'uses',
      'used',
      'note',
      'issued_at',
      'revoked_at',
    ])
    .where('issuer_id', '=', personId)
    .orderBy('issued_at')
    .limit(5000)
    .execute()
}
