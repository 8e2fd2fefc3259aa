/*
 * Reads and writes the boxes of a database from outside the cloud, for tests that kill it:
 *   node --import tsx tests/support/outbox-tool.ts <folder or postgres://…> add <number> <staff> | count
 * The embedded database only while no cloud has it open.
 */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { sql } from 'kysely'
import { connectPostgres } from '../../cloud/src/database/connect'
import { connectPGlite, openPGlite } from '../../cloud/src/database/pglite/pglite'
import type { Db } from '../../cloud/src/database/tables'
import { changeOutbox } from '../../cloud/src/notify/outbox.store'

/** By it what was added is told from what the demo's own orders tell. */
const TITLE = '只为数一数'

const options = { onConnectionError: () => undefined }

async function add(db: Db, notices: number, staff: string): Promise<void> {
  const subject = {
    communityId: 'linhu-garden',
    orderId: randomUUID(),
    number: '1124-7',
    title: TITLE,
  }
  const notice = { kind: 'order-yours', to: { staff } } as const
  await changeOutbox(db, subject, { notices: Array(notices).fill(notice) }, new Date())
}

async function count(db: Db) {
  const left = await db
    .selectFrom('outbox')
    .select('outbox_id')
    .where(sql`payload -> 'facts' ->> 'title'`, '=', TITLE)
    .execute()
  const delivered = await db
    .selectFrom('inbox')
    .select(['person_id', 'notice_id'])
    .where(sql`facts ->> 'title'`, '=', TITLE)
    .execute()
  return {
    left: left.length,
    delivered: delivered.length,
    distinct: new Set(delivered.map(({ notice_id }) => notice_id)).size,
  }
}

async function main([target = '', command, number = '0', staff = '']: string[]): Promise<void> {
  const connection = target.startsWith('postgres://')
    ? connectPostgres(target, options)
    : connectPGlite(await openPGlite(join(target, 'pglite')), options)
  if (command === 'add') await add(connection.db, Number(number), staff)
  else process.stdout.write(JSON.stringify(await count(connection.db)))
  await connection.close()
}

void main(process.argv.slice(2))
