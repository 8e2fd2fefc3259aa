/** How home was opened, and what may be shown at once. Reads the phone's store, asks nobody. */
import { readScan } from '../contract/scan-code'
import { fetchByCode, fetchCard, currentCard, knownCode, savedCard } from './community-card'
import type { Place, SavedCard } from './community-card'

export interface OpeningQuery {
  /** of a 小程序码 */
  scene?: string
  /** of an ordinary-link QR */
  q?: string
  /** of a shared card and of the chooser */
  community?: string
}

export type Source = { code: string } | { communityId: string }

export type Opening =
  /** `saved` null: nothing is known yet, the one request of a first visit decides */
  | { kind: 'known-source'; source: Source; saved: SavedCard | null; place: Place | null }
  /** something was scanned that is not one of our codes */
  | { kind: 'unreadable' }
  /** opened bare on a phone that knows no community */
  | { kind: 'nothing' }

/**
 * A code that was scanned decides alone: when it is unknown here nothing of another community is
 * shown in its place.
 */
export function openingOf(query: OpeningQuery): Opening {
  const scan = readScan(query)
  if (scan.kind === 'unreadable') return { kind: 'unreadable' }
  if (scan.kind === 'code') {
    const known = knownCode(scan.code)
    const saved = known ? savedCard(known.communityId) : null
    const place = saved ? (known?.place ?? null) : null
    return { kind: 'known-source', source: { code: scan.code }, saved, place }
  }
  const communityId = query.community ?? currentCard()?.card.id
  if (communityId === undefined) return { kind: 'nothing' }
  const saved = savedCard(communityId)
  return { kind: 'known-source', source: { communityId }, saved, place: null }
}

/** The request behind an opening. Throws ApiError. */
export async function fetchSource(
  source: Source,
): Promise<{ saved: SavedCard; place: Place | null }> {
  if ('code' in source) return fetchByCode(source.code)
  return { saved: await fetchCard(source.communityId), place: null }
}
