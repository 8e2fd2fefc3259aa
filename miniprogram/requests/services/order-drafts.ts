/** What is being written about an order that exists: kept until it was said, whatever comes between. */
import { eraseDraft, readDraft, saveDraft, type DraftForm } from '../../services/drafts'
import { uuid } from '../../services/random'
import { isObject } from '../../services/storage'
import type { KeptFile } from './media-files'

/** Words about an order, and what they bring. */
export interface Saying {
  words: string
  media: KeptFile[]
  /** of these very words: a second try after a lost answer says them once */
  key: string
}

export interface Rating {
  solved: boolean | null
  /** 0: none chosen yet */
  stars: number
  words: string
}

const isSaying = (value: unknown): value is Saying =>
  isObject(value) &&
  typeof value['words'] === 'string' &&
  typeof value['key'] === 'string' &&
  Array.isArray(value['media'])

const isRating = (value: unknown): value is Rating =>
  isObject(value) && typeof value['words'] === 'string' && typeof value['stars'] === 'number'

const sayingOf = (orderId: string, what: string): DraftForm<Saying> => ({
  formId: `say:${what}:${orderId}`,
  version: 1,
  isValid: isSaying,
})

const ratingOf = (orderId: string): DraftForm<Rating> => ({
  formId: `rate:${orderId}`,
  version: 1,
  isValid: isRating,
})

export const savedSaying = (orderId: string, what: string): Saying =>
  readDraft(sayingOf(orderId, what))?.value ?? { words: '', media: [], key: uuid() }

/** Other words are another saying. False when the phone has no space. */
export function keepSaying(orderId: string, what: string, saying: Saying): boolean {
  if (saying.words.trim() !== '' || saying.media.length > 0)
    return saveDraft(sayingOf(orderId, what), saying)
  eraseDraft(sayingOf(orderId, what))
  return true
}

export const eraseSaying = (orderId: string, what: string) => {
  eraseDraft(sayingOf(orderId, what))
}

export const savedRating = (orderId: string): Rating =>
  readDraft(ratingOf(orderId))?.value ?? { solved: null, stars: 0, words: '' }

export const keepRating = (orderId: string, rating: Rating): boolean =>
  saveDraft(ratingOf(orderId), rating)

export const eraseRating = (orderId: string) => {
  eraseDraft(ratingOf(orderId))
}
