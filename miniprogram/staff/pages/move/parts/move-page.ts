/** What the parts of the move page rely on; each is a behavior that brings some of it. */
import type { StaffWorkOrder } from '../../../contract/desk'
import type { Assignees } from '../../../services/desk-orders'
import type { Offer } from '../body'
import type { Material, MoveForm } from '../form'

/** Set when a draft opens or a sentence is taken; the fields own their text in between. */
export interface Texts {
  /** counts the fillings */
  turn: number
  words: string
  reason: string
  referral: string
  labour: string
  rows: (Material & { id: number })[]
}

export interface MovePage {
  data: { sending: boolean }
  /** the key was tapped, so what is missing is said */
  judged: boolean
  communityId: string
  orderId: string
  move: string
  all: StaffWorkOrder | null
  /** null: the order is elsewhere by now */
  offer: Offer | null
  form: MoveForm
  /** of the quote's rows, oldest first */
  rowIds: number[]
  assignees: Assignees | null
  /** draws anew while somebody looks: a pause that begins later moves less */
  minuteHand?: number
  /** of the remark: the same for the same words */
  key: string
  setData(patch: Record<string, unknown>): void
  /** Changes the form, keeps it on the phone and draws it anew. */
  change(patch: Partial<MoveForm>): void
  /** Puts the form's text into the fields. */
  fill(): void
  draw(): void
  reload(): Promise<void>
  send(): Promise<void>
  tell(text: string): void
}

export const movePage = (instance: unknown) => instance as MovePage
