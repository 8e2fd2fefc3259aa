/** `npm run simulate -- --seed N [--days N]`: a month unless told; exit code 1 on any breach. */
import { parseArgs } from 'node:util'
import { simulate } from './simulate'

const { values } = parseArgs({
  options: { seed: { type: 'string' }, days: { type: 'string', default: '30' } },
})
const seed = Number(values.seed ?? Date.now() % 1_000_000)
const days = Number(values.days)
const started = Date.now()
const { breaches, tally, hash } = await simulate({
  seed,
  days,
  onDay: (day, { tally: sofar }) =>
    void process.stdout.write(`day ${String(day + 1)}: ${JSON.stringify(sofar)}\n`),
})
for (const breach of breaches) process.stdout.write(`BREACH ${breach}\n`)
const seconds = Math.round((Date.now() - started) / 1000)
process.stdout.write(
  `${breaches.length === 0 ? 'kept' : `broken ${String(breaches.length)} times`}: seed ${String(seed)}, ` +
    `${String(days)} days in ${String(seconds)} s, ${String(tally['orders'] ?? 0)} orders, ` +
    `${String(tally['moves'] ?? 0)} moves, ${String(tally['checks'] ?? 0)} checks, ` +
    `log ${hash.slice(0, 12)}\n`,
)
process.exitCode = breaches.length === 0 ? 0 : 1
