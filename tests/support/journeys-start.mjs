// One whole product for all journeys: the real cloud, the real preview, a demo that begins at 14:32.
import { startDemo } from '../../tools/demo/demo-server.mjs'

export default async function start() {
  const demo = await startDemo(process.cwd(), { at: '2026-11-24T14:32:00+08:00' })
  process.env.JOURNEYS_URL = demo.url
  process.env.JOURNEYS_CLOCK_OFFSET_MS = String(demo.clockOffsetMs)
  globalThis.journeysDemo = demo
}
