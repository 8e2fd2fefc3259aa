import { randomUUID } from 'node:crypto'

/** What the journeys run on: the preview, one demo per jest worker, or WeChat DevTools (`MP_WS`). */

export interface Target {
  kind: 'preview' | 'devtools'
  /** Where `miniprogram-automator` connects. */
  wsUrl: string
  /** The cloud behind the app, for moving the demo's clock. */
  apiUrl: string
  /** Where the audit of this phone can be read; null on DevTools, which has its own. */
  auditUrl: string | null
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
    const apiUrl = process.env['API_URL'] ?? LOCAL_CLOUD
    return { kind: 'devtools', wsUrl: devTools, apiUrl, auditUrl: null }
  }
  const { url, wsUrl, clockOffsetMs } = await ownDemo()
  const name = randomUUID()
  const told = { clockOffsetMs: String(clockOffsetMs), phone: name, ...phone }
  return {
    kind: 'preview',
    wsUrl: `${wsUrl}/?${new URLSearchParams(told).toString()}`,
    apiUrl: url,
    auditUrl: `${wsUrl.replace(/^ws/, 'http')}/phones/${name}/reports/audit`,
  }
}
