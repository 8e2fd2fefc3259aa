import { PGlite } from '@electric-sql/pglite'
import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import {
  connectPostgres,
  type Connection,
  type ConnectOptions,
} from '../../cloud/src/database/connect'
import { migrateToLatest } from '../../cloud/src/database/migrate'
import { connectPGlite } from '../../cloud/src/database/pglite/pglite'

/** A database of its own with every migration run, then `fill`ed (`fill` runs before snapshots). */
export async function freshDatabase(
  options: ConnectOptions,
  fill: (connection: Connection) => Promise<void>,
): Promise<Connection> {
  const server = process.env['TEST_DATABASE_URL']
  return server === undefined
    ? connectPGlite(await pgliteFromSnapshot(fill), options)
    : postgresDatabase(server, options, fill)
}

async function postgresDatabase(
  server: string,
  options: ConnectOptions,
  fill: (connection: Connection) => Promise<void>,
): Promise<Connection> {
  const name = `test_${randomBytes(6).toString('hex')}`
  await administer(server, `create database ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  const connection = connectPostgres(url.toString(), options)
  await migrateToLatest(connection.db)
  await fill(connection)
  return {
    ...connection,
    async close() {
      await connection.close()
      await administer(server, `drop database ${name} with (force)`)
    },
  }
}

async function administer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/**
 * Making a PGlite takes seconds, loading a copy less than one. The copy is kept outside the
 * repository under a name that changes with everything it is made from.
 */
async function pgliteFromSnapshot(
  fill: (connection: Connection) => Promise<void>,
): Promise<PGlite> {
  const path = join(tmpdir(), `wuye-test-${sourceHash()}.tar`)
  if (!existsSync(path)) {
    const pglite = await PGlite.create()
    const connection = connectPGlite(pglite, { onConnectionError: fail })
    await migrateToLatest(connection.db)
    await fill(connection)
    const dump = await pglite.dumpDataDir('none')
    const draft = `${path}.${String(process.pid)}`
    writeFileSync(draft, Buffer.from(await dump.arrayBuffer()))
    renameSync(draft, path)
    await connection.close()
  }
  return PGlite.create({ loadDataDir: new Blob([readFileSync(path)]) })
}

const fail = (error: Error) => {
  throw error
}

function sourceHash(): string {
  const cloud = join(__dirname, '../../cloud')
  const folders = ['demo', 'src/database/migrations', 'src/import', 'src/demo'].map((folder) =>
    join(cloud, folder),
  )
  const hash = createHash('sha256')
  for (const folder of folders)
    for (const name of readdirSync(folder).sort()) hash.update(readFileSync(join(folder, name)))
  hash.update(readFileSync(join(__dirname, 'cloud.ts')))
  return hash.digest('hex').slice(0, 16)
}
