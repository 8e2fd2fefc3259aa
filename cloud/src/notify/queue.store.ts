/*
 * The dispatcher's side of the outbox. An instance leases what is due: it alone has it until the
 * lease runs out, so an instance that dies gives it back by dying. The lease is an arrangement, not
 * a lock: what makes a delivery happen once is that it ends by removing the row in its own
 * transaction.
 */
import { sql } from 'kysely'
import type { Db, Row } from '../database/tables'

/** Longer than any statement may take (connect.ts), short enough to wait for. */
export const LEASE_MS = 30_000

export type Leased = Pick<
  Row<'outbox'>,
  'outbox_id' | 'community_id' | 'kind' | 'name' | 'subject' | 'run_at' | 'payload' | 'attempts'
>

/**
 * Up to `limit` rows that are due, for this instance alone; the longest due first, and calls after
 * everything else: an alert does not wait for another server to answer about five hundred messages.
 */
export async function lease(db: Db, limit: number, now: Date): Promise<Leased[]> {
  const { rows } = await sql<Leased>`
    with due as (
      select outbox_id from outbox
      where run_at <= ${now} and dead_at is null and (lease_until is null or lease_until <= ${now})
      order by kind = 'call', run_at limit ${limit}
      for update skip locked
    )
    update outbox o
    set lease_until = ${new Date(now.getTime() + LEASE_MS)}, attempts = attempts + 1
    from due where o.outbox_id = due.outbox_id
    returning o.outbox_id, o.community_id, o.kind, o.name, o.subject, o.run_at, o.payload,
      o.attempts`.execute(db)
  const last = ({ kind }: Leased) => (kind === 'call' ? 1 : 0)
  return rows.sort((a, b) => last(a) - last(b) || a.run_at.getTime() - b.run_at.getTime())
}

/** Takes a notice out. False when another instance was faster: then nothing may be done with it. */
export async function take(tx: Db, { outbox_id, attempts }: Leased): Promise<boolean> {
  const taken = await tx
    .deleteFrom('outbox')
    .where('outbox_id', '=', outbox_id)
    .where('attempts', '=', attempts)
    .returning('outbox_id')
    .executeTakeFirst()
  return taken !== undefined
}

/**
 * A whole lease from now on, for what takes long: a row may have waited behind others of its batch.
 * False when another instance has it by now.
 */
export async function renew(db: Db, { outbox_id, attempts }: Leased, now: Date): Promise<boolean> {
  const renewed = await db
    .updateTable('outbox')
    .set({ lease_until: new Date(now.getTime() + LEASE_MS) })
    .where('outbox_id', '=', outbox_id)
    .where('attempts', '=', attempts)
    .where('lease_until', 'is not', null)
    .returning('outbox_id')
    .executeTakeFirst()
  return renewed !== undefined
}

/** Whether a timer still stands as it was leased; if so it cannot change until the transaction ends. */
export async function holds(tx: Db, { outbox_id, attempts }: Leased): Promise<boolean> {
  const held = await tx
    .selectFrom('outbox')
    .select('outbox_id')
    .where('outbox_id', '=', outbox_id)
    .where('attempts', '=', attempts)
    .forUpdate()
    .executeTakeFirst()
  return held !== undefined
}

/** Removes a timer that has fired; one that was set again meanwhile has another id and stays. */
export async function done(tx: Db, { outbox_id }: Leased): Promise<void> {
  await tx.deleteFrom('outbox').where('outbox_id', '=', outbox_id).execute()
}

/** Gives a row back until `at`, without the try being counted: nothing was wrong with it. */
export async function postpone(db: Db, leased: Leased, at: Date, why: string): Promise<void> {
  await giveBack(db, leased, { run_at: at, attempts: 0, last_error: why })
}

/** Gives a row back for another try at `at`. */
export async function retryLater(db: Db, leased: Leased, at: Date, error: string): Promise<void> {
  await giveBack(db, leased, { run_at: at, last_error: error })
}

/** Gives a row up. */
export async function bury(db: Db, leased: Leased, now: Date, error: string): Promise<void> {
  await giveBack(db, leased, { dead_at: now, last_error: error })
}

async function giveBack(
  db: Db,
  { outbox_id, attempts }: Leased,
  change: { run_at?: Date; attempts?: number; dead_at?: Date; last_error: string },
): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ ...change, lease_until: null })
    .where('outbox_id', '=', outbox_id)
    .where('attempts', '=', attempts)
    .execute()
}
