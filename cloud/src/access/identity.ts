import type { IncomingHttpHeaders } from 'node:http'
import { Refusal } from '../refusal'
import type { Secrets } from '../secrets'
import { personOfToken } from './token'

/**
 * How the deployment learns who calls; chosen by the operator, never guessed from a request.
 * - `session`: only our own signed token counts; whatever says x-wx-* was written by the caller.
 * - `demo`: as session, and the codes exchanged are personas of the demo.
 * - `cloudrun`: WeChat's gateway has written the headers; the service has no public address.
 */
export type IdentityMode =
  | { readonly mode: 'demo' }
  | { readonly mode: 'session' }
  | { readonly mode: 'cloudrun'; readonly appIds: readonly string[] }

/** Who a request claims to be, proven but not yet looked up. */
export type Claim =
  { readonly personId: string } | { readonly openid: string; readonly appId: string }

const one = (value: string | string[] | undefined): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

/** Removes what only WeChat's gateway may write, wherever that gateway is not in front of us. */
export function stripGatewayHeaders(identity: IdentityMode, headers: IncomingHttpHeaders): void {
  if (identity.mode === 'cloudrun') return
  for (const name of Object.keys(headers)) {
    // Some proxies turn underscores into hyphens after we have looked.
    if (/^x[-_]wx[-_]/i.test(name)) Reflect.deleteProperty(headers, name)
  }
}

/** Null when the request names nobody; a Refusal when what it shows is not valid. */
export function claimOf(
  identity: IdentityMode,
  headers: IncomingHttpHeaders,
  secrets: Secrets,
  now: Date,
): Claim | null {
  if (identity.mode === 'cloudrun') return gatewayClaim(identity.appIds, headers)
  const authorization = headers.authorization
  if (authorization === undefined) return null
  const token = /^Bearer ([0-9A-Za-z._-]{1,512})$/.exec(authorization)?.[1]
  const personId = token === undefined ? null : personOfToken(secrets, token, now)
  if (personId === null) throw new Refusal('session.invalid')
  return { personId }
}

/** Under 资源复用 the caller is in the x-wx-from-* headers, and x-wx-openid is absent. */
function gatewayClaim(appIds: readonly string[], headers: IncomingHttpHeaders): Claim | null {
  const direct = one(headers['x-wx-openid'])
  const openid = direct ?? one(headers['x-wx-from-openid'])
  const appId = one(headers[direct === undefined ? 'x-wx-from-appid' : 'x-wx-appid'])
  if (openid === undefined && appId === undefined) return null
  const trusted =
    one(headers['x-wx-source']) !== undefined && appId !== undefined && appIds.includes(appId)
  if (!trusted || openid === undefined || !/^[\w-]{6,64}$/.test(openid))
    throw new Refusal('session.invalid')
  return { openid, appId }
}
