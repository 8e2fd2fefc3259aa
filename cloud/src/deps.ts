import type { FastifyBaseLogger, FastifyServerOptions } from 'fastify'
import type { IdentityMode } from './access/identity'
import type { Db } from './database/tables'
import type { DemoCarrier } from './demo/carrier'
import type { Dispatcher } from './notify/dispatcher'
import type { Clock, MediaStore, Notifier, WeChat } from './ports'
import type { Secrets } from './secrets'

export interface Limits {
  /** requests a minute from one address to a door without login */
  readonly publicPerMinute: number
  /** sign-ins a minute from one address; whole neighbourhoods share one behind a carrier's NAT */
  readonly sessionsPerMinute: number
  /** things one person may create in a minute, in this process; a busy gate stays below it */
  readonly createsPerMinute: number
}

export const LIMITS: Limits = {
  publicPerMinute: 600,
  sessionsPerMinute: 120,
  createsPerMinute: 60,
}

/** Everything a capability may reach. Built by main.ts, admin.ts or a test; nothing else reads env. */
export interface Deps {
  readonly db: Db
  readonly clock: Clock
  readonly identity: IdentityMode
  readonly secrets: Secrets
  readonly wechat: WeChat
  /** null where nothing can keep files: media then answer `media.unavailable` */
  readonly media: MediaStore | null
  readonly notifier: Notifier
  /** what opens /internal/tick; null where there is no such door */
  readonly tickSecret: string | null
  readonly limits: Limits
  /** shifts the demo's clock; null wherever time is real */
  readonly shiftClock: ((offsetMs: number) => void) | null
  /** the notifier of the demo, which fails on demand; null wherever people are real */
  readonly demoCarrier: DemoCarrier | null
}

export interface AppOptions {
  readonly logger?: FastifyServerOptions['logger']
  readonly loggerInstance?: FastifyBaseLogger
  /** Fastify's trustProxy: whether X-Forwarded-For may name the caller's address */
  readonly trustProxy?: boolean | string
  /** woken after every request that may have written to the outbox; /internal/tick asks it for rounds */
  readonly dispatcher?: Dispatcher
  /** told of every route: a test holds the list against the authorisation matrix */
  readonly onRoute?: (method: string, path: string) => void
}
