import { timingSafeEqual } from 'node:crypto'
import type { Secrets } from '../secrets'

const DAYS = 7
const DAY_MS = 24 * 60 * 60_000

/** `<person id>.<expiry in ms, base 36>.<keyed hash>`: opaque to the phone, worthless when changed. */
export function issueToken(secrets: Secrets, personId: string, now: Date) {
  const expiresAt = new Date(now.getTime() + DAYS * DAY_MS)
  const claims = `${personId}.${expiresAt.getTime().toString(36)}`
  const signature = secrets.hash('session', claims).toString('base64url')
  return { token: `${claims}.${signature}`, expiresAt }
}

/** Whose token this is; null when it is forged, changed, or over. */
export function personOfToken(secrets: Secrets, token: string, now: Date): string | null {
  const match = /^([0-9a-f-]{36})\.([0-9a-z]{1,12})\.([0-9A-Za-z_-]{43})$/.exec(token)
  if (!match) return null
  const [, personId = '', expiry = '', signature = ''] = match
  const expected = secrets.hash('session', `${personId}.${expiry}`)
  const given = Buffer.from(signature, 'base64url')
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null
  // The last character of base64url has spare bits: only one spelling of a signature is ours.
  if (given.toString('base64url') !== signature) return null
  return parseInt(expiry, 36) > now.getTime() ? personId : null
}
