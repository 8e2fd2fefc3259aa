/** A household's passes: issued, read, revoked, and kept on the phone for a gate without network. */
import { MINUTE_MS, MINUTES_PER_DAY } from '../../contract/shanghai-time'
import { PASS_RETENTION_DAYS } from '../../contract/visitor-pass'
import { call } from '../../services/client'
import { now } from '../../services/clock'
import { isObject, read, write, type Slot } from '../../services/storage'
import {
  getVisitorPass,
  issueVisitorPass,
  revokeVisitorPass,
  type NewVisitorPass,
  type VisitorPass,
} from '../contract/visitor-pass'

export interface KeptPass {
  /** ISO instant of the answer. */
  savedAt: string
  pass: VisitorPass
}

const PASSES_KEPT = 10

const PASSES: Slot<KeptPass[]> = {
  key: 'my-passes',
  version: 1,
  isValid: (value): value is KeptPass[] =>
    Array.isArray(value) && value.every((each) => isObject(each) && isObject(each['pass'])),
}

/** The phone forgets a visitor when the server does. */
const isRemembered = ({ pass }: KeptPass) =>
  Date.parse(pass.windowTo) + PASS_RETENTION_DAYS * MINUTES_PER_DAY * MINUTE_MS > now().getTime()

const keptPasses = () => (read(PASSES) ?? []).filter(isRemembered)

export const keptPass = (passId: string): KeptPass | null =>
  keptPasses().find(({ pass }) => pass.id === passId) ?? null

export function forgetPass(passId: string): void {
  write(
    PASSES,
    keptPasses().filter(({ pass }) => pass.id !== passId),
  )
}

function keep(pass: VisitorPass): VisitorPass {
  const others = keptPasses().filter((each) => each.pass.id !== pass.id)
  write(PASSES, [{ savedAt: now().toISOString(), pass }, ...others].slice(0, PASSES_KEPT))
  return pass
}

/** `key`: the draft's; the same key and form are one pass however often sent. Throws ApiError. */
export const issuePass = async (communityId: string, body: NewVisitorPass, key: string) =>
  keep(await call(issueVisitorPass, { params: { communityId }, body, key }))

/** Throws ApiError. */
export const fetchPass = async (communityId: string, passId: string) =>
  keep(await call(getVisitorPass, { params: { communityId, passId } }))

/** Repeating it changes nothing. Throws ApiError. */
export const revokePass = async ({ communityId, id }: VisitorPass) =>
  keep(await call(revokeVisitorPass, { params: { communityId, passId: id } }))
