import { resolve } from 'node:path'
import { Fault } from '../setup/fault.mjs'

function portOf(text) {
  const port = Number(text)
  if (Number.isInteger(port) && port > 0 && port < 65536) return port
  throw new Fault(`PORT is ${text}, which is not a port number.`)
}

/** What the environment and the command line chose for `npm start`. */
export function settingsOf(root, args, env) {
  const unknown = args.find((arg) => arg !== '--fresh')
  if (unknown) throw new Fault(`npm start knows no ${unknown}; it takes only --fresh.`)
  const fresh = args.includes('--fresh')
  if (fresh && env.DATABASE_URL) {
    throw new Fault(
      '--fresh empties DATA_DIR only: unset DATABASE_URL, or reset that database yourself.',
    )
  }
  const identity = env.IDENTITY || (env.DATABASE_URL ? 'session' : 'demo')
  return {
    root,
    fresh,
    port: portOf(env.PORT || '4170'),
    host: env.HOST || '127.0.0.1',
    dataDir: resolve(root, env.DATA_DIR || '.data'),
    // demo trusts whoever asks, so it never meets a real database
    identity,
    // the preview's personas sign in through the stand-in; an appid of one's own means real WeChat
    wechat: env.WECHAT || (identity === 'session' && !env.WECHAT_APPID ? 'stand-in' : ''),
    logLevel: env.LOG_LEVEL || 'warn',
  }
}
