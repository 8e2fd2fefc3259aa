/**
 * A pass as its visitor sees it, by the token of the shared link and without login. The community's
 * card comes inside and stays inside: opening a friend's pass must not change whose number home shows.
 */
import { getSharedPass, type SharedPass } from '../contract/visitor-pass'
import { call } from '../../services/client'
import { now } from '../../services/clock'
import { isObject, read, write, type Slot } from '../../services/storage'

export interface KeptShared {
  token: string
  /** ISO instant of the answer. */
  savedAt: string
  pass: SharedPass
}

const SHARED_KEPT = 5

const SHARED: Slot<KeptShared[]> = {
  key: 'shared-passes',
  version: 1,
  isValid: (value): value is KeptShared[] =>
    Array.isArray(value) && value.every((each) => isObject(each) && isObject(each['pass'])),
}

const all = () => read(SHARED) ?? []

export const keptShared = (token: string): KeptShared | null =>
  all().find((each) => each.token === token) ?? null

export function forgetShared(token: string): void {
  write(
    SHARED,
    all().filter((each) => each.token !== token),
  )
}

/** Throws ApiError; `object.unknown` or `request.invalid` for a link that leads to no pass. */
export async function fetchShared(token: string): Promise<KeptShared> {
  const pass = await call(getSharedPass, { params: { token } })
  const kept = { token, savedAt: now().toISOString(), pass }
  const others = all().filter((each) => each.token !== token)
  write(SHARED, [kept, ...others].slice(0, SHARED_KEPT))
  return kept
}
