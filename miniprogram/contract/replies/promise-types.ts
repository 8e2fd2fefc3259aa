/** Promises as data: a community's rules, its calendar, and what an order must say to be promised. */
import type { OpenHours } from '../phone-line'
import type { PauseReason, Step, Urgency, WorkOrderKind } from '../work-order-names'

/** Steps a rule may limit; a call-back and the end of a pause have limits of their own. */
export type PromiseStep = Exclude<Step, 'call-back' | 'resume'>

/** One limit of a rule. */
export interface PromiseLimit {
  step: PromiseStep
  minutes: number
  /** `service-hours` runs only while the community's desk is open. */
  clock: '24x7' | 'service-hours'
  /** `appointment`: from the start of the agreed window, `minutes` being the tolerance. */
  basis: 'submission' | 'appointment'
  /** The clock stands still from 00:00 to 24:00 on weekends and public holidays. */
  workdaysOnly: boolean
}

export interface PromiseRule {
  id: string
  /** Null = any. A rule with an item replaces that of kind and urgency whole. */
  match: { kind: WorkOrderKind; urgency: Urgency | null; itemId: string | null }
  steps: PromiseLimit[]
  /** What may stop the clock under this rule; empty = nothing may. */
  pauseReasons: PauseReason[]
  /** The sentence residents see. */
  summary: string
}

export interface PromiseRules {
  /** While false, no time may be worded as a promise: 一般会在. */
  confirmedByCompany: boolean
  steps: { id: PromiseStep; name: string }[]
  pauseReasons: {
    id: PauseReason
    name: string
    needsNewPromise: boolean
    /** A pause ends by itself after this long. */
    maxMinutes: number
    example: string
  }[]
  pausableSteps: PromiseStep[]
  rules: PromiseRule[]
}

/** The days and hours by which a community's clocks run. Dates are `YYYY-MM-DD` in Shanghai. */
export interface PromiseCalendar {
  serviceHours: OpenHours[]
  /** Public holidays on any day of the week. */
  holidays: string[]
  /** Saturdays and Sundays the State Council turned into working days. */
  makeUpWorkdays: string[]
}

export interface PromisableOrder {
  kind: WorkOrderKind
  urgency: Urgency
  itemId: string | null
  submittedAt: Date
  /** Start of the agreed window; null until one is agreed: then limits from it are left out. */
  appointmentAt: Date | null
}

export interface PromisedTime {
  step: PromiseStep
  dueAt: Date
}
