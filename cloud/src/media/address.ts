import { timingSafeEqual } from 'node:crypto'
import { MEDIA_URL_MINUTES, type MediaKind } from '../contract'
import type { Secrets } from '../secrets'

const MINUTE_MS = 60_000

/** A photo as it is kept, or its thumbnail. An address of one does not open the other. */
export type Rendition = 'whole' | 'thumb'

/** The addresses of a file that is there; a clip has no thumbnail. */
export const mediaAddresses = (
  secrets: Secrets,
  communityId: string,
  { fileId, kind }: { fileId: string; kind: MediaKind },
  now: Date,
) => ({
  url: mediaAddress(secrets, { communityId, fileId, rendition: 'whole' }, now),
  thumbUrl:
    kind === 'photo'
      ? mediaAddress(secrets, { communityId, fileId, rendition: 'thumb' }, now)
      : null,
})

interface Named {
  communityId: string
  fileId: string
  rendition: Rendition
}

/**
 * Whoever has the address may see the file until it is over: no session goes with an `<image>`.
 * Counted from the running minute, so that one page opened twice loads its photos once.
 */
export function mediaAddress(
  secrets: Secrets,
  named: Named,
  now: Date,
  goodFor: number = MEDIA_URL_MINUTES,
): string {
  const { communityId, fileId, rendition } = named
  const minutes = Math.floor(now.getTime() / MINUTE_MS) + goodFor
  const expiry = minutes.toString(36)
  const signature = sign(secrets, named, expiry).toString('base64url')
  const path = `/media/${communityId}/${fileId}${rendition === 'thumb' ? '/thumb' : ''}`
  return `${path}?e=${expiry}&s=${signature}`
}

/** How long the address is still good, in seconds; null when it is forged or over. */
export function secondsLeft(
  secrets: Secrets,
  address: Named & { e: string; s: string },
  now: Date,
): number | null {
  const expected = sign(secrets, address, address.e)
  const given = Buffer.from(address.s, 'base64url')
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null
  const left = parseInt(address.e, 36) * MINUTE_MS - now.getTime()
  return left > 0 ? Math.floor(left / 1000) : null
}

const sign = (
  secrets: Secrets,
  { communityId, fileId, rendition }: Named,
  expiry: string,
): Buffer => secrets.hash('media-address', `${communityId}\n${fileId}\n${rendition}\n${expiry}`)
