import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { type CloudProcess, startCloudProcess } from '../support/cloud-process'

/*
 * On PostgreSQL (TEST_DATABASE_URL) two instances share a database and one of them is killed, again
 * and again. On the embedded database there is only one: it is killed and started anew.
 */
const SERVER = process.env['TEST_DATABASE_URL']
const SECRET = 'the secret of a scheduler, 36 chars.'
/** whom each round tells: their inbox is empty when it begins */
const TOLD = ['linhu-t1', 'linhu-t2']
const A_ROUND = 300
/** After this long whatever the dead had leased is another's (LEASE_MS and some). */
const LEASES_OVER_MS = 33_000

const folder = mkdtempSync(join(tmpdir(), 'wuye-dispatch-'))
const name = `test_${randomBytes(6).toString('hex')}`
const running = new Set<CloudProcess>()

async function query<Row>(statement: string, url = database()): Promise<Row | undefined> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query(statement)
  await client.end()
  return rows[0] as Row | undefined
}

beforeAll(async () => {
  if (SERVER !== undefined) await query(`create database ${name}`, SERVER)
})
afterAll(async () => {
  for (const cloud of running) await cloud.kill()
  if (SERVER !== undefined) await query(`drop database ${name} with (force)`, SERVER)
  rmSync(folder, { recursive: true, force: true })
})

function database(): string {
  if (SERVER === undefined) return folder
  const url = new URL(SERVER)
  url.pathname = `/${name}`
  return url.toString()
}

async function start(): Promise<CloudProcess> {
  const shared = {
    DATABASE_URL: database(),
    IDENTITY: 'session',
    WECHAT: 'stand-in',
    SESSION_SECRET: 'known to both of the two instances',
  }
  const settings = { TICK_SECRET: SECRET, ...(SERVER !== undefined && shared) }
  const cloud = await startCloudProcess(folder, settings)
  running.add(cloud)
  return cloud
}

async function kill(cloud: CloudProcess): Promise<void> {
  running.delete(cloud)
  await cloud.kill()
}

function tool(...command: string[]): string {
  const script = join(__dirname, '../support/outbox-tool.ts')
  const args = ['--import', 'tsx', script, database(), ...command]
  return execFileSync(process.execPath, args, { encoding: 'utf8' })
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

async function tokenOf({ url }: CloudProcess, staffId: string): Promise<string> {
  const answer = await fetch(`${url}/v1/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code: `demo:${staffId}` }),
  })
  return ((await answer.json()) as { token: string }).token
}

async function unread({ url }: CloudProcess, token: string): Promise<number> {
  const answer = await fetch(`${url}/v1/communities/linhu-garden/inbox/unread`, {
    headers: { authorization: `Bearer ${token}` },
  })
  return ((await answer.json()) as { unread: number }).unread
}

async function leasedByTick({ url }: CloudProcess): Promise<number> {
  const headers = { 'x-tick-secret': SECRET }
  const answer = await fetch(`${url}/internal/tick`, { method: 'POST', headers })
  return ((await answer.json()) as { leased: number }).leased
}

/** Some, not all, have been delivered: the instance is in the middle of it. */
async function inTheMiddle(cloud: CloudProcess, token: string): Promise<void> {
  while ((await unread(cloud, token)) === 0) await pause(2)
}

/** How many it had not delivered when it was killed. */
async function killedInTheMiddle(victim: CloudProcess, token: string): Promise<number> {
  await inTheMiddle(victim, token)
  await kill(victim)
  if (SERVER === undefined) return (JSON.parse(tool('count')) as { left: number }).left
  return (
    (
      await query<{ left: number }>(
        'select count(*)::int as left from outbox where kind = $$notice$$',
      )
    )?.left ?? 0
  )
}

test('killed in the middle of delivering, it loses no notice and brings none twice', async () => {
  let victim = await start()
  const survivor = SERVER === undefined ? null : await start()
  const interrupted: number[] = []
  for (const [round, staffId] of TOLD.entries()) {
    // Only a dead cloud lets anybody else into the embedded database.
    if (SERVER === undefined && round === 0) await kill(victim)
    tool('add', String(A_ROUND), staffId)
    if (SERVER === undefined || round > 0) victim = await start()
    interrupted.push(await killedInTheMiddle(victim, await tokenOf(victim, staffId)))
  }
  victim = await start()
  await pause(LEASES_OVER_MS)
  const last = survivor ?? victim
  while ((await leasedByTick(last)) > 0);
  for (const cloud of [...running]) await kill(cloud)
  expect(Math.max(...interrupted)).toBeGreaterThan(0)
  const expected = TOLD.length * A_ROUND
  expect(JSON.parse(tool('count'))).toEqual({ left: 0, delivered: expected, distinct: expected })
}, 600_000)
