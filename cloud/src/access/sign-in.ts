import type { IncomingHttpHeaders } from 'node:http'
import { Refusal } from '../refusal'
import type { Deps } from '../deps'
import { findCaller, personOfOpenid } from './access.store'
import type { Caller } from './caller'
import { claimOf } from './identity'

/** Who sends these headers: null for nobody, a Refusal for a claim that does not hold. */
export async function callerOf(deps: Deps, headers: IncomingHttpHeaders): Promise<Caller | null> {
  const { db, clock, identity, secrets } = deps
  const claim = claimOf(identity, headers, secrets, clock.now())
  if (!claim) return null
  const known = await findCaller(db, claim)
  if (known !== 'unknown') return known
  if ('personId' in claim) throw new Refusal('session.invalid')
  const personId = await personOfOpenid(db, claim.openid, claim.appId, clock.now())
  return { personId, memberships: [], duties: [] }
}
