/** What Node answers itself, and how it has the agent answer all else. */
import { SDK_VERSION } from '../runtime/wx/device'
import { Restarted, type Phone } from './phone'
import type { Answer, Params, Request } from './protocol'

/** Known to DevTools and of no use without it. `X unimplemented` is its own sentence. */
const DEVTOOLS_ONLY = new Set([
  ...['Tool.enableRemoteDebug', 'Tool.getTestAccounts', 'Tool.stopAudits', 'Tool.native'],
  ...['Tool.getTicket', 'Tool.setTicket', 'Tool.refreshTicket'],
])

/** What needs no phone: the client connects before the app is there. */
const WITHOUT_PHONE: Record<string, object> = {
  'Tool.getInfo': { SDKVersion: SDK_VERSION },
  'Tool.close': {},
}

type Own = (phone: Phone) => Promise<unknown>

const OWN: Record<string, Own> = {
  'App.exit': async (phone) => {
    await phone.exit()
    return {}
  },
  'App.captureScreenshot': async (phone) => {
    const picture = await phone.whileThere(phone.page.screenshot())
    return { data: picture.toString('base64') }
  },
}

/** Rejects with what went wrong in Node; what the agent refuses is an ordinary answer. */
export async function answer(
  opening: Promise<Phone>,
  { method, params }: Request,
): Promise<Answer> {
  const known = WITHOUT_PHONE[method]
  if (known) return { result: known }
  if (DEVTOOLS_ONLY.has(method)) throw new Error(`${method} unimplemented`)
  if (params.pluginId !== undefined) throw new Error(`${method} of plugins unimplemented`)
  const phone = await opening
  const own = OWN[method]
  if (own) return { result: await own(phone) }
  if (method === 'App.callWxMethod' && params.method === 'restartMiniProgram') {
    return restart(phone, params)
  }
  return JSON.parse(await phone.ask(method, params)) as Answer
}

/** Answered once the app is there again, so that the next request meets the new one. */
async function restart(phone: Phone, params: Params): Promise<Answer> {
  const again = phone.nextLife()
  const told = await phone.ask('App.callWxMethod', params).catch((error: unknown) => {
    // gone before it could say so
    if (error instanceof Restarted) return null
    throw error
  })
  const answered: Answer =
    told === null
      ? { result: { result: { errMsg: 'restartMiniProgram:ok' } } }
      : (JSON.parse(told) as Answer)
  if ('result' in answered) await again
  return answered
}
