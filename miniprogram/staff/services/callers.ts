/**
 * Who is on the telephone, from the search to the order taken down. Held in memory alone: names,
 * numbers and remarks of a household have no business in the storage of the desk's phone.
 */
import type { ReplyOf } from '../../contract/endpoint'
import { call } from '../../services/client'
import { onForget } from '../../services/forget'
import { uuid } from '../../services/random'
import { findCaller, type CallerHousehold } from '../contract/desk-caller'
import type { StaffWorkOrder } from '../contract/desk'
import { submitOnBehalf, type NewOrderOnBehalf } from '../contract/work-order-doings'

export type FoundCallers = ReplyOf<typeof findCaller>

/** Throws ApiError. */
export const findCallers = (communityId: string, search: string): Promise<FoundCallers> =>
  call(findCaller, { params: { communityId }, body: { search } })

/** A call that is being written down. */
export interface Taking<Form> {
  communityId: string
  /** null: somebody who belongs to no household here */
  home: CallerHousehold | null
  /** the number the desk searched for, normalised; empty when it was none */
  phone: string
  /** of the one order that may come of it, however often it is sent */
  key: string
  /** as far as it was filled in; null until it is first shown */
  form: Form | null
}

let taking: Taking<unknown> | null = null

onForget(() => {
  taking = null
})

const isSame = (a: Taking<unknown>, b: Pick<Taking<unknown>, 'communityId' | 'home' | 'phone'>) =>
  a.communityId === b.communityId && a.home?.roomId === b.home?.roomId && a.phone === b.phone

/** Takes up a caller; one whose call was left unfinished goes on where it was. */
export function takeUp(communityId: string, home: CallerHousehold | null, phone: string): void {
  const next = { communityId, home, phone, key: uuid(), form: null }
  taking = taking && isSame(taking, next) ? { ...taking, home } : next
}

/** Null after a restart of the app: the caller has to be found again. */
export function currentTaking<Form>(communityId: string): Taking<Form> | null {
  return taking?.communityId === communityId ? (taking as Taking<Form>) : null
}

export function putDown(): void {
  taking = null
}

/** Throws ApiError; `idempotency.mismatch` when an earlier try did arrive. */
export const takeDown = (
  { communityId, key }: Taking<unknown>,
  body: NewOrderOnBehalf,
): Promise<StaffWorkOrder> => call(submitOnBehalf, { params: { communityId }, body, key })
