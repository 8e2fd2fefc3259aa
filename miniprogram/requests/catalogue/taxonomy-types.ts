/** The vocabulary of the catalogue: what a report is about, who pays, who else has to be called. */
import type { SCOPES, Urgency, WORK_ORDER_KINDS } from '../../contract/work-order-names'

export type OrderKind = (typeof WORK_ORDER_KINDS)[number]
export type Scope = (typeof SCOPES)[number]
export type { Urgency }

/** `warranty-dependent`: found out on the spot. `owner`: quote first, work after consent. */
export type Payer = 'public' | 'owner' | 'warranty-dependent'

export interface Named<Id extends string> {
  id: Id
  name: string
}

/** Somebody who may have to be called before or besides the desk. */
export interface Divert {
  id: string
  name: string
  /** A fixed number of the country; null = the community's own, in its card's `facts[fact]`. */
  number: string | null
  fact: string | null
}

export interface Trade {
  id: string
  kind: OrderKind
  /** Null: either, so ask for the place. */
  scope: Scope | null
  name: string
  order: number
}

export interface ItemDivert {
  /** Id of a divert. */
  to: string
  /** That number stands above the desk's. */
  beforeDesk: boolean
  /** The condition, worded to follow 「……时」 or to stand alone. */
  when: string
}

export interface CatalogueItem {
  id: string
  tradeId: string
  /** What a resident would say, as the tile shows it. */
  name: string
  /** For search only, never shown. */
  synonyms: string[]
  /** The resident may raise it; only staff lower it. */
  defaultUrgency: Urgency
  /** Somebody has to enter the home: ask for time windows and permission. */
  needsEntry: boolean
  /** Null: nothing is repaired. */
  payer: Payer | null
  /** What to do right now until help comes. */
  safetyText: string | null
  /** Steps safe for a layman, offered before submitting; empty where touching anything is wrong. */
  selfCheck: string[]
  /** For gas and fire it says not to photograph. */
  photoHints: string[]
  divertTo: ItemDivert[]
}
