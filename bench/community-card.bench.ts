/** The one request of a first visit: its statements, its bytes, and its price over a bare read. */
import { CompiledQuery } from 'kysely'
import { openBenchCloud } from './cloud'
import { paired, say, sayControl } from './paired'

const PLAN = { pairs: 40, block: 25 }

const cloud = await openBenchCloud()
for (const communityId of ['linhu-garden', 'yunqi-court', 'jiangwan-residence']) {
  cloud.statements.length = 0
  const { body } = await cloud.app.inject({ url: `/v1/communities/${communityId}` })
  process.stdout.write(
    `card of ${communityId}: ${String(cloud.statements.length)} statements, ${String(Buffer.byteLength(body))} bytes\n`,
  )
}
cloud.statements.length = 0
const card = () => cloud.app.inject({ url: '/v1/scan-codes/K7M2Q9XA' })
await card()
const queries = cloud.statements.map(({ sql, parameters }) =>
  CompiledQuery.raw(sql, [...parameters]),
)
const bare = async () => {
  for (const query of queries) await cloud.db.executeQuery(query)
}
sayControl(await paired(bare, bare, PLAN))
say('bare statements / GET a scan code', await paired(bare, card, PLAN))
await cloud.close()
