/** What somebody fills in for a move; only the fields that the offer names are drawn and sent. Pure. */
import type { KeepableStep, PauseReason, Urgency } from '../../../contract/work-order-names'
import type { DraftForm } from '../../../services/drafts'
import { isObject } from '../../../services/storage'
import type { ChosenPhoto } from '../../services/chosen-photos'

/** A date of `2026-11-25` and clocks of `15:00`, as the phone's pickers give them; empty: not chosen. */
export interface When {
  date: string
  from: string
  to: string
}

/** As typed: 120.5 becomes fen only when it is sent. */
export interface Material {
  name: string
  count: string
  price: string
}

export interface MoveForm {
  words: string
  reason: string
  referral: string
  staffId: string
  trade: string
  when: When
  /** the resident may also take the first free time */
  soon: boolean
  pauseReason: PauseReason | ''
  until: { date: string; clock: string }
  materials: Material[]
  labour: string
  urgency: Urgency | ''
  keeps: KeepableStep[]
  photos: ChosenPhoto[]
}

export const EMPTY_FORM: MoveForm = {
  words: '',
  reason: '',
  referral: '',
  staffId: '',
  trade: '',
  when: { date: '', from: '', to: '' },
  soon: false,
  pauseReason: '',
  until: { date: '', clock: '' },
  materials: [],
  labour: '',
  urgency: '',
  keeps: [],
  photos: [],
}

export const EMPTY_MATERIAL: Material = { name: '', count: '1', price: '' }

const NAMES = Object.keys(EMPTY_FORM)

/** Of this move of this order: leaving the page, a crash or no signal lose nothing. */
export const moveDraft = (orderId: string, move: string): DraftForm<MoveForm> => ({
  formId: `move:${orderId}:${move}`,
  version: 1,
  isValid: (value): value is MoveForm => isObject(value) && NAMES.every((name) => name in value),
})
