import { join } from 'node:path'
import type { IdentityMode } from './access/identity'
import { SECRET_MIN_LENGTH } from './secrets'
import { StartFault } from './start-fault'

/** What the operator chose; docs/deploy.md explains every variable. */
export interface Settings {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  /** null: the embedded database in `dataDir` */
  readonly databaseUrl: string | null
  readonly identity: IdentityMode
  /** where login codes are exchanged; `none` where no code is (demo, cloudrun) */
  readonly wechat:
    | { readonly kind: 'none' }
    | { readonly kind: 'stand-in' }
    | {
        readonly kind: 'real'
        readonly appId: string
        readonly appSecret: string
        /** null: photos are not checked by WeChat, the desk looks at them */
        readonly push: { readonly token: string; readonly aesKey: string } | null
        readonly publicUrl: string | null
      }
  /** null: one is drawn and kept in `dataDir` (only where nothing is real) */
  readonly secret: string | null
  /** null: /internal/tick does not exist */
  readonly tickSecret: string | null
  readonly logLevel: string
  readonly trustProxy: boolean
  /** invented people and numbers may be served */
  readonly demoAllowed: boolean
}

type Env = Readonly<Record<string, string | undefined>>

const wrong = (sentence: string) => new StartFault('configuration', sentence)

function numberIn(env: Env, name: string, otherwise: number): number {
  const text = env[name]
  if (text === undefined || text === '') return otherwise
  const value = Number(text)
  if (!Number.isInteger(value) || value < 0 || value > 65535)
    throw wrong(`${name} is ${text}, which is not a port number.`)
  return value
}

function identityOf(env: Env): IdentityMode {
  const mode = env['IDENTITY'] ?? 'demo'
  if (mode === 'demo') {
    if (env['DATABASE_URL']) throw wrong('IDENTITY=demo never meets a real database: unset one.')
    if (env['NODE_ENV'] === 'production')
      throw wrong('IDENTITY=demo lets anybody be anybody, so it refuses NODE_ENV=production.')
    return { mode }
  }
  if (mode === 'session') return { mode }
  if (mode !== 'cloudrun') throw wrong(`IDENTITY is ${mode}; it may be demo, session or cloudrun.`)
  const appIds = (env['WECHAT_APPIDS'] ?? '').split(',').filter((id) => id !== '')
  if (appIds.length === 0)
    throw wrong('IDENTITY=cloudrun needs WECHAT_APPIDS, the app ids it may trust.')
  return { mode, appIds }
}

function wechatOf(env: Env, identity: IdentityMode): Settings['wechat'] {
  if (identity.mode !== 'session') return { kind: 'none' }
  if (env['WECHAT'] === 'stand-in') {
    if (env['NODE_ENV'] === 'production')
      throw wrong('WECHAT=stand-in lets anybody be anybody, so it refuses NODE_ENV=production.')
    return { kind: 'stand-in' }
  }
  const appId = env['WECHAT_APPID']
  const appSecret = env['WECHAT_SECRET']
  if (!appId || !appSecret)
    throw wrong('IDENTITY=session needs WECHAT_APPID and WECHAT_SECRET (or WECHAT=stand-in).')
  return { kind: 'real', appId, appSecret, ...pushOf(env) }
}

/** All three or none: WeChat fetches a photo from one and answers to it, sealed with the others. */
function pushOf(env: Env) {
  const token = env['WECHAT_PUSH_TOKEN'] || null
  const aesKey = env['WECHAT_PUSH_KEY'] || null
  const publicUrl = env['PUBLIC_URL']?.replace(/\/+$/, '') || null
  const given = [token, aesKey, publicUrl].filter((value) => value !== null).length
  if (given === 0) return { push: null, publicUrl: null }
  if (token === null || aesKey === null || publicUrl === null)
    throw wrong('WECHAT_PUSH_TOKEN, WECHAT_PUSH_KEY and PUBLIC_URL go together: set all or none.')
  if (!/^[0-9A-Za-z]{43}$/.test(aesKey))
    throw wrong('WECHAT_PUSH_KEY is not the EncodingAESKey of 43 characters.')
  if (!publicUrl.startsWith('https://')) throw wrong('PUBLIC_URL does not begin with https://.')
  return { push: { token, aesKey }, publicUrl }
}

/** Throws a StartFault that names the variable. */
export function settingsOf(env: Env): Settings {
  const identity = identityOf(env)
  const wechat = wechatOf(env, identity)
  const demoAllowed = identity.mode === 'demo' || wechat.kind === 'stand-in'
  const secret = env['SESSION_SECRET'] ?? null
  if (secret === null && !demoAllowed)
    throw wrong(
      `SESSION_SECRET is missing: ${String(SECRET_MIN_LENGTH)} random characters or more.`,
    )
  if (secret !== null && secret.length < SECRET_MIN_LENGTH)
    throw wrong(`SESSION_SECRET is shorter than ${String(SECRET_MIN_LENGTH)} characters.`)
  const tickSecret = env['TICK_SECRET'] || null
  if (tickSecret !== null && tickSecret.length < SECRET_MIN_LENGTH)
    throw wrong(`TICK_SECRET is shorter than ${String(SECRET_MIN_LENGTH)} characters.`)
  const databaseUrl = env['DATABASE_URL'] ?? null
  if (databaseUrl === null && env['CBR_ENV_ID'])
    throw wrong('This host keeps no files: set DATABASE_URL to a PostgreSQL.')
  return {
    port: numberIn(env, 'PORT', 8080),
    host: env['HOST'] ?? '127.0.0.1',
    dataDir: env['DATA_DIR'] ?? join('.', '.data'),
    databaseUrl,
    identity,
    wechat,
    secret,
    tickSecret,
    logLevel: env['LOG_LEVEL'] ?? 'info',
    trustProxy: env['TRUST_PROXY'] === '1',
    demoAllowed,
  }
}
