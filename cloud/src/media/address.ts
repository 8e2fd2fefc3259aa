import { timingSafeEqual } from 'node:crypto'
import { MEDIA_URL_MINUTES } from '../contract'
import type { Secrets } from '../secrets'

const MINUTE_MS = 60_000

/**
 * Whoever has the address may see the file until it is over: no session goes with an `<image>`.
 * Counted from the running minute, so that one page opened twice loads its photos once.
 */
export function mediaAddress(
  secrets: Secrets,
  communityId: string,
  fileId: string,
  now: Date,
): string {
  const minutes = Math.floor(now.getTime() / MINUTE_MS) + MEDIA_URL_MINUTES
  const expiry = minutes.toString(36)
  const signature = sign(secrets, communityId, fileId, expiry).toString('base64url')
  return `/media/${communityId}/${fileId}?e=${expiry}&s=${signature}`
}

/** How long the address is still good, in seconds; null when it is forged or over. */
export function secondsLeft(
  secrets: Secrets,
  address: { communityId: string; fileId: string; e: string; s: string },
  now: Date,
): number | null {
  const expected = sign(secrets, address.communityId, address.fileId, address.e)
  const given = Buffer.from(address.s, 'base64url')
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null
  const left = parseInt(address.e, 36) * MINUTE_MS - now.getTime()
  return left > 0 ? Math.floor(left / 1000) : null
}

const sign = (secrets: Secrets, communityId: string, fileId: string, expiry: string): Buffer =>
  secrets.hash('media-address', `${communityId}\n${fileId}\n${expiry}`)
