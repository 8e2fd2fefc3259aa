/** Reporting a repair against the same statements sent bare through the same driver. */
import { CompiledQuery } from 'kysely'
import { randomUUID } from 'node:crypto'
import { openBenchCloud, type BenchCloud } from './cloud'
import { paired, say, sayControl } from './paired'

const PLAN = { pairs: 40, block: 25 }
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

async function report({ app, authorization }: BenchCloud, photos = 0): Promise<void> {
  const answer = await app.inject({
    method: 'POST',
    url: '/v1/communities/linhu-garden/work-orders',
    headers: { authorization, 'idempotency-key': randomUUID() },
    payload: {
      scope: 'in-home',
      itemId: 'toilet-clogged',
      roomId: 'linhu-3-2-1101',
      description: '马桶堵了，水漫出来',
      urgency: 'ordinary',
      windows: [],
      mayEnter: false,
      contactPhone: '19900001101',
      media: Array.from({ length: photos }, () => ({ id: randomUUID(), kind: 'photo' })),
    },
  })
  if (answer.statusCode !== 201) throw new Error(`answered ${String(answer.statusCode)}`)
}

/** What one report sent to the database, ready to be sent again with ids of its own. */
async function bareReport(cloud: BenchCloud): Promise<() => Promise<void>> {
  cloud.statements.length = 0
  await report(cloud)
  const [caller, ...inside] = cloud.statements.slice()
  if (!caller) throw new Error('a report sent no statement')
  const persons = new Set(caller.parameters)
  return async () => {
    const renamed = new Map<unknown, string>()
    const fresh = (value: unknown): unknown => {
      if (typeof value !== 'string' || !UUID.test(value) || persons.has(value)) return value
      const known = renamed.get(value) ?? randomUUID()
      renamed.set(value, known)
      return known
    }
    const query = ({ sql, parameters }: (typeof inside)[number]) =>
      CompiledQuery.raw(sql, parameters.map(fresh))
    await cloud.db.executeQuery(query(caller))
    await cloud.db.transaction().execute(async (tx) => {
      for (const statement of inside) await tx.executeQuery(query(statement))
    })
  }
}

const cloud = await openBenchCloud()
const bare = await bareReport(cloud)
for (const photos of [0, 9]) {
  cloud.statements.length = 0
  await report(cloud, photos)
  const count = cloud.statements.length
  process.stdout.write(
    `POST a work order with ${String(photos)} photos: ${String(count)} statements besides begin and commit\n`,
  )
}
sayControl(await paired(bare, bare, PLAN))
const { median, low, high } = await paired(bare, () => report(cloud), PLAN)
say('bare statements / POST a work order', { median, low, high }, 'aim at least 0.55')
await cloud.close()
