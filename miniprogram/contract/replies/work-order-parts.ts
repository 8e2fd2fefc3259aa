/** The pieces a work order is told in, for residents and staff alike. */
import { PAUSE_REASONS, PROMISE_STEPS } from './work-order-names'
import { slug, uuid } from '../ids'
import {
  arr,
  bool,
  instant,
  int,
  nullable,
  obj,
  oneOf,
  opt,
  str,
  text,
  type Infer,
} from '../schema'
import { WORK_ORDER_EVENTS } from './work-order-history'
import { WORK_ORDER_STATES } from './work-order-states'
import * as names from '../work-order-names'
import { timeWindow } from '../requests/work-order'
import { quote } from '../requests/work-order-move'
import { PRICE_STATES } from '../work-order-price'

/** MMDD-n: the day in Shanghai and the community's running number of that day. */
export const orderNumber = () => str({ pattern: '^[0-1][0-9][0-3][0-9]-[1-9][0-9]{0,5}$' })

export const promise = obj({
  step: oneOf(PROMISE_STEPS),
  dueAt: instant(),
  /** when it was kept, null while it runs */
  metAt: nullable(instant()),
})

export const price = obj({
  quote,
  totalFen: int(0, names.FEN_MAX),
  state: oneOf(PRICE_STATES),
  quotedAt: instant(),
  answeredAt: nullable(instant()),
})
export type Price = Infer<typeof price>

/** Who comes. No number to dial: a call goes through the desk's line. */
export const owner = obj({
  /** 陈师傅; null while only a trade's group has it */
  name: nullable(text(0, 20)),
  /** 138******21 */
  phone: nullable(str({ maxLength: 20 })),
  /** id of the trade whose group has it */
  trade: nullable(slug()),
})
export type Owner = Infer<typeof owner>

export const pause = obj({
  reason: oneOf(PAUSE_REASONS),
  words: text(0, names.REASON_MAX),
  since: instant(),
  until: instant(),
})

/** What becomes of the order that one was merged into: nobody's name, place or words but the property's. */
export const goesOn = obj({
  orderId: uuid(),
  number: orderNumber(),
  title: text(1, 40),
  state: oneOf(WORK_ORDER_STATES),
  closedAt: nullable(instant()),
  promises: arr(promise, { maxItems: 12 }),
  promisesConfirmed: bool(),
  /** whom to turn to instead, when it was declined */
  referral: nullable(text(0, names.REASON_MAX)),
})
export type GoesOn = Infer<typeof goesOn>

export const rating = obj({
  solved: bool(),
  stars: int(1, 5),
  words: nullable(text(0, names.WORDS_MAX)),
  at: instant(),
  /** the second feedback, given once */
  feedback: nullable(text(0, names.WORDS_MAX)),
})

/** What an entry is about, as it was then; only what belongs to its type. */
export const entryFacts = obj({
  /** 陈师傅, or null when a trade's group got it */
  assigneeName: opt(nullable(text(0, 20))),
  assigneeTrade: opt(nullable(slug())),
  window: opt(timeWindow),
  windows: opt(arr(timeWindow, { maxItems: names.WINDOWS_MAX })),
  pause: opt(obj({ reason: oneOf(PAUSE_REASONS), until: instant() })),
  totalFen: opt(int(0, names.FEN_MAX)),
  urgency: opt(oneOf(names.URGENCIES)),
  keeps: opt(arr(oneOf(names.KEEPABLE_STEPS), { maxItems: 5 })),
  rating: opt(obj({ solved: bool(), stars: int(1, 5) })),
  referral: opt(text(0, names.REASON_MAX)),
  media: opt(arr(uuid(), { maxItems: names.ENTRY_PHOTOS_MAX })),
  /** the order it was merged into, or that was merged into it, by its number */
  otherNumber: opt(orderNumber()),
  /** of what neighbours may see: whether the words were meant besides `media` */
  ofWords: opt(bool()),
})
export type EntryFacts = Infer<typeof entryFacts>

export const entry = obj({
  id: uuid(),
  /** 1 for the submission, then without gaps as staff see them; residents miss internal notes */
  seq: int(1, 100_000),
  type: oneOf(WORK_ORDER_EVENTS),
  at: instant(),
  /** 您 · 家里人 · 邻居 (never by name) · 物业 by role; `name` is a surname with a title, or null */
  actor: oneOf(['self', 'household', 'neighbour', 'staff', 'system'] as const),
  name: nullable(text(0, 20)),
  /** why, what was done, what was said */
  reason: nullable(text(0, names.WORDS_MAX)),
  facts: entryFacts,
})
export type Entry = Infer<typeof entry>
