import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { capabilities } from './capabilities'
import { connectPostgres, type Connection } from './database/connect'
import { isDatabaseDown } from './database/faults'
import { migrateToLatest } from './database/migrate'
import { openFolder } from './database/pglite/open-folder'
import { DemoCarrier } from './demo/carrier'
import { seedDemo } from './demo/seed'
import { type Deps, LIMITS } from './deps'
import { demoCommunities } from './import/import.store'
import { diskStore } from './media/disk-store'
import { withMessages } from './messages/carrier'
import { inboxNotifier } from './notify/inbox.notifier'
import { systemClock, type Clock, type WeChat } from './ports'
import { secretsFrom } from './secrets'
import type { Settings } from './settings'
import { StartFault } from './start-fault'
import { WECHAT_SERVERS, wechatServers } from './wechat/code2session'
import { demoWeChat, noWeChat } from './wechat/demo'
import { STAND_IN_ACCOUNT, startWeChatStandIn } from './wechat/stand-in'

export interface Composed {
  readonly deps: Deps
  readonly close: () => Promise<void>
}

export interface Outside {
  /** makes the embedded database's folder, in a process of its own */
  readonly prepare: (folder: string) => Promise<void>
  readonly onConnectionError: (error: Error) => void
}

/** Opens everything the settings name; on a fault nothing stays open. */
export async function compose(settings: Settings, outside: Outside): Promise<Composed> {
  const connection = await connect(settings, outside)
  const wechat = await wechatOf(settings).catch(closing(connection))
  const close = async () => {
    await wechat.close()
    await connection.close()
  }
  try {
    const { clock, shift } = shiftableClock()
    const isDemo = settings.identity.mode === 'demo'
    const carriers = wechat.port.messages ? withMessages(inboxNotifier) : inboxNotifier
    const demoCarrier = isDemo ? new DemoCarrier(carriers) : null
    const deps: Deps = {
      db: connection.db,
      clock: isDemo ? clock : systemClock,
      identity: settings.identity,
      secrets: secretsFrom(settings.secret ?? ownSecret(settings.dataDir)),
      wechat: wechat.port,
      media:
        settings.identity.mode === 'cloudrun' ? null : diskStore(join(settings.dataDir, 'media')),
      notifier: demoCarrier ?? carriers,
      tickSecret: settings.tickSecret,
      limits: LIMITS,
      shiftClock: isDemo ? shift : null,
      demoCarrier,
    }
    await makeReady(settings, deps)
    return { deps, close }
  } catch (error) {
    await close()
    throw error
  }
}

const closing = (connection: Connection) => async (error: unknown) => {
  await connection.close()
  throw error
}

async function connect(settings: Settings, outside: Outside): Promise<Connection> {
  const { onConnectionError, prepare } = outside
  return settings.databaseUrl === null
    ? openFolder(settings.dataDir, { onConnectionError, prepare })
    : connectPostgres(settings.databaseUrl, { onConnectionError })
}

/** Tables up to date, and invented people only where they may be. */
async function makeReady(settings: Settings, deps: Deps): Promise<void> {
  try {
    await migrateToLatest(deps.db)
  } catch (error) {
    if (!isDatabaseDown(error)) throw error
    throw new StartFault('database', 'The database of DATABASE_URL does not answer.')
  }
  if (settings.demoAllowed) {
    await seedDemo(deps, capabilities)
    return
  }
  const invented = await demoCommunities(deps.db)
  if (invented.length > 0)
    throw new StartFault(
      'configuration',
      `These communities are a demo and may not be served: ${invented.join(', ')}.`,
    )
}

async function wechatOf(settings: Settings) {
  const { wechat, identity, host } = settings
  const nothingToClose = () => Promise.resolve()
  if (wechat.kind === 'real') {
    const port = wechatServers({ ...wechat, baseUrl: WECHAT_SERVERS }, systemClock)
    return { port, close: nothingToClose }
  }
  if (wechat.kind === 'stand-in') {
    const standIn = await startWeChatStandIn()
    const publicUrl = `http://${host}:${String(settings.port)}`
    const account = { ...STAND_IN_ACCOUNT, baseUrl: standIn.baseUrl, publicUrl }
    const port = wechatServers(account, systemClock)
    return { port, close: () => standIn.close() }
  }
  const port: WeChat = identity.mode === 'demo' ? demoWeChat : noWeChat
  return { port, close: nothingToClose }
}

function shiftableClock(): { clock: Clock; shift: (offsetMs: number) => void } {
  let offset = 0
  return {
    clock: { now: () => new Date(systemClock.now().getTime() + offset) },
    shift: (offsetMs) => void (offset = offsetMs),
  }
}

/** Kept beside the data it protects, so that sessions and codes survive a restart of the demo. */
function ownSecret(dataDir: string): string {
  const path = join(dataDir, 'secret')
  if (existsSync(path)) return readFileSync(path, 'utf8')
  const drawn = randomBytes(32).toString('base64url')
  mkdirSync(dataDir, { recursive: true })
  writeFileSync(path, drawn, { mode: 0o600 })
  return drawn
}
