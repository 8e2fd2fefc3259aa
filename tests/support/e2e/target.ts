/** What the journeys run on: the preview, one demo per jest worker, or WeChat DevTools (`MP_WS`). */

export interface Target {
  kind: 'preview' | 'devtools'
  /** Where `miniprogram-automator` connects. */
  wsUrl: string
  /** The cloud behind the app, for moving the demo's clock. */
  apiUrl: string
}

const LOCAL_CLOUD = 'http://127.0.0.1:4170'

interface Driven {
  url: string
  wsUrl: string
  clockOffsetMs: number
}

/** A demo is started when its worker first asks, so nothing one file does to a clock meets another. */
async function ownDemo(): Promise<Driven> {
  const hub = process.env['JOURNEYS_HUB']
  if (!hub)
    throw new Error('The journeys need their demo: start them with npm run e2e or npm test.')
  const reply = await fetch(`${hub}/demo/${process.env['JEST_WORKER_ID'] ?? '1'}`)
  const told = (await reply.json()) as Driven & { error?: string }
  if (told.error !== undefined) throw new Error(told.error)
  return told
}

export async function findTarget(phone: Record<string, string>): Promise<Target> {
  const devTools = process.env['MP_WS']
  if (devTools) {
    return { kind: 'devtools', wsUrl: devTools, apiUrl: process.env['API_URL'] ?? LOCAL_CLOUD }
  }
  const { url, wsUrl, clockOffsetMs } = await ownDemo()
  const search = new URLSearchParams({ clockOffsetMs: String(clockOffsetMs), ...phone })
  return { kind: 'preview', wsUrl: `${wsUrl}/?${search.toString()}`, apiUrl: url }
}
