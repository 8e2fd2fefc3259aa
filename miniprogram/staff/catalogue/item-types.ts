/** The catalogue as staff need it: by trade, in the residents' words. */
import type { SCOPES, Urgency, WorkOrderKind } from '../../contract/work-order-names'

export type Scope = (typeof SCOPES)[number]

export interface StaffItem {
  id: string
  /** What a resident would say. */
  name: string
  /** Never reported below this. */
  urgency: Urgency
  /** To be read to the caller: what to do right now until help comes. */
  say: string | null
}

/** What it is called: trades.ts. */
export interface StaffTrade {
  id: string
  kind: WorkOrderKind
  /** Null: either. */
  scope: Scope | null
  items: StaffItem[]
}
