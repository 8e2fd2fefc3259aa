import type { Access } from '../contract'
import { Refusal } from '../refusal'
import { dutyIn, homesIn, type Caller } from './caller'

/**
 * Whether the caller may use an endpoint at all, before any object is looked at. A community one
 * has no place in answers `access.denied` whether or not it exists.
 */
export function assertAccess(
  access: Access,
  caller: Caller | null,
  communityId: string | undefined,
): void {
  if (access.who === 'anyone' || access.who === 'demo') return
  if (!caller) throw new Refusal('session.missing')
  if (access.who === 'person') return
  if (communityId === undefined)
    throw new Error(`access "${access.who}" needs :communityId in the path`)
  if (access.who === 'staff') {
    if (!dutyIn(caller, communityId, access.roles)) throw new Refusal('access.denied')
  } else if (homesIn(caller, communityId).length === 0) {
    throw new Refusal('household.required')
  }
}
