/**
 * The queue, one order, one move, similar orders and whoever follows one while a community's orders grow from ten thousand to a million
 * (BENCH_DATABASE_URL: an empty PostgreSQL database; without it the embedded one, to a hundred
 * thousand). The number of statements and the way to the rows must stay as they were.
 */
import type { InjectOptions } from 'fastify'
import { sql } from 'kysely'
import { randomUUID } from 'node:crypto'
import { waitingFor } from '../cloud/src/work-order/neighbours/waiting.store'
import { openBenchCloud } from './cloud'
import { growTo } from './orders-grow'
import { accessOf } from './plan'

const url = process.env['BENCH_DATABASE_URL']
/** BENCH_MOST for a shorter look. */
const MOST = Number(process.env['BENCH_MOST'] ?? (url === undefined ? 100_000 : 1_000_000))
const SIZES = [10_000, 100_000, 1_000_000].filter((size) => size <= MOST)
const MOVE_STATEMENTS = 3
const TIMES = 20
const COMMUNITY = '/v1/communities/linhu-garden'

const cloud = await openBenchCloud(url)
const desk = await cloud.as('desk')
const faults: string[] = []

async function sent(request: InjectOptions, status = 200): Promise<{ id: string }> {
  const answer = await cloud.app.inject(request)
  if (answer.statusCode !== status) throw new Error(`${String(answer.statusCode)} ${answer.body}`)
  return answer.json()
}

const report = () =>
  sent(
    {
      method: 'POST',
      url: `${COMMUNITY}/work-orders`,
      headers: { authorization: cloud.authorization, 'idempotency-key': randomUUID() },
      payload: {
        scope: 'in-home',
        itemId: 'toilet-clogged',
        roomId: 'linhu-3-2-1101',
        urgency: 'ordinary',
        windows: [],
        mayEnter: false,
        contactPhone: '19900001101',
        media: [],
      },
    },
    201,
  )

const headers = { authorization: desk }
const queue = () =>
  sent({ method: 'POST', url: `${COMMUNITY}/desk/queue`, headers, payload: { tab: 'waiting' } })
const changes = () => sent({ method: 'GET', url: `${COMMUNITY}/desk/changes`, headers })
const page = (id: string) =>
  sent({ method: 'GET', url: `${COMMUNITY}/desk/work-orders/${id}`, headers })
const accept = (id: string) =>
  sent({
    method: 'POST',
    url: `${COMMUNITY}/desk/work-orders/${id}/moves`,
    headers,
    payload: { move: 'accept', version: 1 },
  })

const similar = () =>
  sent({
    method: 'POST',
    url: `${COMMUNITY}/similar-work-orders`,
    headers: { authorization: cloud.authorization },
    payload: { itemId: 'lift-stopped', buildingId: 'linhu-3', exactPlace: '3栋左边的电梯' },
  })
const followed = () =>
  sent({
    method: 'GET',
    url: `${COMMUNITY}/followed-work-orders`,
    headers: { authorization: cloud.authorization },
  })
const SIMILAR_STATEMENTS = 2
const FOLLOWERS = 500

/** An order that is followed by so many as are told in one go. */
async function followByMany(orderId: string): Promise<void> {
  await sql`
    insert into work_order_follow (community_id, order_id, person_id, since)
    select 'linhu-garden', ${orderId}::uuid, gen_random_uuid(), now()
    from generate_series(1, ${FOLLOWERS})`.execute(cloud.db)
}
/** So that the one is found among many others. */
async function followOthers(orderId: string): Promise<void> {
  await sql`
    insert into work_order_follow (community_id, order_id, person_id, since)
    select community_id, order_id, gen_random_uuid(), now() from work_order
    where order_id <> ${orderId}::uuid limit ${SIZES[0] ?? 0}`.execute(cloud.db)
  await sql`analyze work_order_follow`.execute(cloud.db)
}

const waiting = async (orderId: string) => {
  const told = await waitingFor(cloud.db, 'linhu-garden', orderId)
  if (told.length !== FOLLOWERS) faults.push(`${String(told.length)} were found to be told`)
}

interface Measured {
  statements: number
  ways: readonly string[]
}

async function measure(what: string, once: () => Promise<unknown>): Promise<Measured> {
  cloud.statements.length = 0
  await once()
  const asked = cloud.statements.slice()
  const ways = new Set<string>()
  for (const statement of asked) {
    const access = await accessOf(cloud, statement)
    for (const way of access.ways) ways.add(way)
    for (const table of access.whole) faults.push(`${what} reads all of ${table}`)
  }
  return { statements: asked.length, ways: [...ways].sort() }
}

async function median(again: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let n = 0; n < TIMES; n++) {
    const start = performance.now()
    await again()
    times.push(performance.now() - start)
  }
  return times.sort((a, b) => a - b)[TIMES / 2] ?? NaN
}

const { id: template } = await report()
const { id: popular } = await report()
await followByMany(popular)
let others = false
const before = new Map<string, Measured>()
for (const size of SIZES) {
  await growTo(cloud, template, size)
  if (!others) await followOthers(popular)
  others = true
  const moved: string[] = []
  for (let n = 0; n <= TIMES; n++) moved.push((await report()).id)
  const pages: [what: string, step: () => Promise<unknown>][] = [
    ['queue', queue],
    ['changes', changes],
    ['order', () => page(template)],
    ['move', () => accept(moved.pop() ?? '')],
    ['similar', similar],
    ['followed', followed],
    ['followers', () => waiting(popular)],
  ]
  for (const [what, step] of pages) {
    const measured = await measure(what, step)
    const { statements, ways } = measured
    const first = before.get(what) ?? measured
    before.set(what, first)
    if (statements !== first.statements) faults.push(`${what}: more statements at ${String(size)}`)
    if (ways.join() !== first.ways.join())
      faults.push(`${what} at ${String(size)}: ${ways.join()}; before: ${first.ways.join()}`)
    if (what === 'move' && statements > MOVE_STATEMENTS)
      faults.push(`a move takes ${String(statements)} statements`)
    if (what === 'similar' && statements > SIMILAR_STATEMENTS)
      faults.push(`looking for similar orders takes ${String(statements)} statements`)
    const ms = (await median(step)).toFixed(1)
    process.stdout.write(
      `${String(size)} orders, ${what}: ${String(statements)} statements, ${ms} ms; ${ways.join(', ')}\n`,
    )
  }
}
for (const fault of faults) process.stdout.write(`FAULT ${fault}\n`)
process.stdout.write(faults.length === 0 ? 'the same ways at every size\n' : 'not the same\n')
process.exitCode = faults.length === 0 ? 0 : 1
await cloud.close()
