/** What Node answers itself, and how it has the agent answer all else. */
import { Restarted, type Phone } from './phone'
import { type Answer, type Params } from './protocol'

/** Known to DevTools and of no use without it. `X unimplemented` is its own sentence. */
const DEVTOOLS_ONLY = new Set([
  ...['Tool.enableRemoteDebug', 'Tool.getTestAccounts', 'Tool.stopAudits', 'Tool.native'],
  ...['Tool.getTicket', 'Tool.setTicket', 'Tool.refreshTicket'],
])

type Own = (phone: Phone) => Promise<unknown>

const OWN: Record<string, Own> = {
  'Tool.getInfo': async (phone) => ({ SDKVersion: await sdkVersion(phone) }),
  'Tool.close': async () => ({}),
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
export async function answer(phone: Phone, method: string, params: Params): Promise<Answer> {
  if (DEVTOOLS_ONLY.has(method)) throw new Error(`${method} unimplemented`)
  if (params.pluginId !== undefined) throw new Error(`${method} of plugins unimplemented`)
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

async function sdkVersion(phone: Phone): Promise<string> {
  const question = { method: 'getSystemInfoSync', args: [] }
  const told = JSON.parse(await phone.ask('App.callWxMethod', question)) as {
    result: { result: { SDKVersion: string } }
  }
  return told.result.result.SDKVersion
}
