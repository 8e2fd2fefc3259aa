// Demos for the journeys: the real cloud, the real preview, the automator, beginning at 14:32. One for
// each jest worker, the second only when its worker asks: a clock one file moves is nobody else's.
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { startDrivenDemo } from '../../tools/demo/driven-demo.mjs'

const AT = '2026-11-24T14:32:00+08:00'

export default async function start() {
  if (process.env.MP_WS) return
  const demos = new Map()
  const demoOf = (worker) => {
    if (!demos.has(worker)) demos.set(worker, startDrivenDemo(process.cwd(), { at: AT }))
    return demos.get(worker)
  }
  const first = await demoOf('1')
  process.env.JOURNEYS_URL = first.url
  process.env.JOURNEYS_CLOCK_OFFSET_MS = String(first.clockOffsetMs)
  /** what the audit saw on each phone, for the score of the run */
  const audits = []
  const answer = async ({ url }, body) => {
    if (url === '/audit') return { known: audits.push(JSON.parse(body)) }
    const { url: app, wsUrl, clockOffsetMs } = await demoOf(url.slice('/demo/'.length))
    return { url: app, wsUrl, clockOffsetMs }
  }
  const hub = createServer((request, reply) => {
    text(request)
      .then((body) => answer(request, body))
      .catch((error) => ({ error: String(error) }))
      .then((told) => reply.end(JSON.stringify(told)))
  })
  await new Promise((resolve) => hub.listen(0, '127.0.0.1', resolve))
  process.env.JOURNEYS_HUB = `http://127.0.0.1:${hub.address().port}`
  globalThis.journeys = { hub, demos, audits }
}
