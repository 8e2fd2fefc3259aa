import type { CallerDuty } from '../../access/caller'
import { type Actor, REPORTER, SYSTEM } from '../../contract'
import type { OrderEvent } from '../order'

/** Who moves an order, as the table of moves asks and as the history says. */
export interface Mover {
  readonly actor: Actor
  /** null for time itself */
  readonly personId: string | null
  readonly staff: OrderEvent['staff']
  /** by which somebody else than the reporter acts: they must live there still */
  readonly householdId: string | null
}

export const reporterAsMover = (personId: string, householdId: string | null = null): Mover => ({
  actor: REPORTER,
  personId,
  staff: null,
  householdId,
})

export const TIME: Mover = { actor: SYSTEM, personId: null, staff: null, householdId: null }

export const staffActorOf = ({ staffId, role, trades }: CallerDuty): Actor => ({
  who: 'staff',
  staffId,
  role,
  trades,
})

export const staffAsMover = (personId: string, duty: CallerDuty): Mover => ({
  actor: staffActorOf(duty),
  personId,
  staff: { id: duty.staffId, name: duty.name, role: duty.role },
  householdId: null,
})

/** A resident must still be there when their words are written; the property's stay the property's. */
export const saidBy = ({ staff, personId, householdId }: Mover) =>
  staff === null && personId !== null ? { personId, householdId } : undefined
