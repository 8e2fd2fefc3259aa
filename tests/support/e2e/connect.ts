import automator from 'miniprogram-automator'
import type { Target } from './target'
import { answered, until } from './until'

export type MiniProgram = Awaited<ReturnType<typeof automator.connect>>

/** On a busy machine the app takes its time over its first page. */
const START_MS = 90_000

/** DevTools may still be compiling; the preview's phone is there in a second or two. */
const CONNECT_MS = 30_000

/** Connects, or throws one sentence that says what to do. */
export async function connect({ kind, wsUrl }: Target): Promise<MiniProgram> {
  if (!/^wss?:\/\/[^\s/]+/.test(wsUrl)) {
    throw new Error(`MP_WS is "${wsUrl}", but an address such as ws://127.0.0.1:9420 is needed.`)
  }
  let mp: MiniProgram | undefined
  try {
    const phone = await answered(automator.connect({ wsEndpoint: wsUrl }), 'connecting', CONNECT_MS)
    mp = phone
    await until('the first page', () => answered(phone.currentPage(), 'currentPage'), START_MS)
    return phone
  } catch (error) {
    // an open socket would keep jest from ending
    mp?.disconnect()
    throw new Error(sentenceFor(kind, wsUrl, String(error)), { cause: error })
  }
}

function sentenceFor(kind: Target['kind'], wsUrl: string, reason: string): string {
  if (kind === 'preview') return `The preview's automator gave no phone: ${reason}`
  if (reason.includes('Failed connecting')) {
    return `Nothing answers at ${wsUrl}: open the project in DevTools with its automation port (preview/README.md, "Automation") and set MP_WS to it.`
  }
  if (reason.includes('requires at least')) {
    return `The base library chosen in DevTools is too old: choose 3.0.1 or newer under 详情 → 本地设置 (${reason}).`
  }
  return `What listens at ${wsUrl} is not DevTools with automation switched on: start it with cli auto (preview/README.md, "Automation").`
}
