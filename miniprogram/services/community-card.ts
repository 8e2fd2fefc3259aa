/**
 * The lobby plate as the phone remembers it, so that a repeat visit calls without any request. One
 * key holds all of it: home reads storage once.
 */
import { getCommunity, resolveScanCode, type CommunityCard } from '../contract/community'
import { failureCode } from './api-error'
import { call } from './client'
import { now } from './clock'
import { isObject, read, write, type Slot } from './storage'

/** Where a scanned code hangs: 3栋大堂. */
export interface Place {
  label: string
  buildingId: string | null
}

export interface SavedCard {
  card: CommunityCard
  /** ISO instant of the last answer. */
  savedAt: string
}

interface Shelf {
  /** The community home opens with when nothing was scanned. */
  lastId: string | null
  /** Newest first. */
  cards: SavedCard[]
  /** What known codes stand for, newest first. */
  codes: { code: string; communityId: string; place: Place | null }[]
}

/** A card is at most 10 KB; a person has few communities, a courier meets many. */
const CARDS_KEPT = 6
const CODES_KEPT = 24

const isCard = (value: unknown): value is SavedCard =>
  isObject(value) &&
  typeof value['savedAt'] === 'string' &&
  isObject(value['card']) &&
  typeof value['card']['id'] === 'string' &&
  Array.isArray(value['card']['lines'])

const SHELF: Slot<Shelf> = {
  key: 'communities',
  version: 1,
  isValid: (value): value is Shelf =>
    isObject(value) &&
    Array.isArray(value['cards']) &&
    value['cards'].every(isCard) &&
    Array.isArray(value['codes']),
}

let shelf: Shelf | undefined

function open(): Shelf {
  shelf ??= read(SHELF) ?? { lastId: null, cards: [], codes: [] }
  return shelf
}

function keep(next: Shelf): void {
  shelf = next
  write(SHELF, next)
}

export function savedCard(communityId: string): SavedCard | null {
  return open().cards.find(({ card }) => card.id === communityId) ?? null
}

/** The community in use; null until one was scanned or chosen. */
export function currentCard(): SavedCard | null {
  const { lastId } = open()
  return lastId === null ? null : savedCard(lastId)
}

/** Every card on the phone, for choosing without network. */
export const savedCards = (): SavedCard[] => open().cards

/** What a code stood for when it was last scanned here. */
export function knownCode(code: string): { communityId: string; place: Place | null } | null {
  return open().codes.find((each) => each.code === code) ?? null
}

export function useCommunity(communityId: string): void {
  if (open().lastId !== communityId) keep({ ...open(), lastId: communityId })
}

function shelve(card: CommunityCard): SavedCard {
  const saved = { card, savedAt: now().toISOString() }
  const others = open().cards.filter((each) => each.card.id !== card.id)
  keep({ ...open(), lastId: card.id, cards: [saved, ...others].slice(0, CARDS_KEPT) })
  return saved
}

function forgetCode(code: string): void {
  keep({ ...open(), codes: open().codes.filter((each) => each.code !== code) })
}

/** Throws ApiError. On success the community becomes the current one. */
export async function fetchCard(communityId: string): Promise<SavedCard> {
  return shelve(await call(getCommunity, { params: { communityId } }))
}

/** Throws ApiError; a code the server no longer knows is forgotten here too. */
export async function fetchByCode(
  code: string,
): Promise<{ saved: SavedCard; place: Place | null }> {
  try {
    const { card, place } = await call(resolveScanCode, { params: { code } })
    const saved = shelve(card)
    const others = open().codes.filter((each) => each.code !== code)
    const codes = [{ code, communityId: card.id, place }, ...others].slice(0, CODES_KEPT)
    keep({ ...open(), codes })
    return { saved, place }
  } catch (error) {
    if (isDeadCode(error)) forgetCode(code)
    throw error
  }
}

/** The code is not live any more, or never was. */
export function isDeadCode(error: unknown): boolean {
  const code = failureCode(error)
  return code === 'scan-code.unknown' || code === 'scan-code.retired' || code === 'request.invalid'
}
