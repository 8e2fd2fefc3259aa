import { canRemark } from '../../../contract/work-order-states'
import type { StaffWorkOrder } from '../../contract/desk'
import { factsForStaff, staffActor } from '../../contract/staff-facts'
import { moveFor, MOVES } from '../../contract/work-order-moves'
import type { Offer } from './body'

const REMARK: Offer = { needs: ['words'], may: ['media'] }

/** What this form asks for; null where the move is not there (any more). Remarks are no moves. */
export function offerOf(name: string, all: StaffWorkOrder, now: Date): Offer | null {
  if (name === 'comment' || name === 'note') return canRemark(all.order.state) ? REMARK : null
  const move = MOVES.find((each) => each.name === name)
  return move ? moveFor(move.name, factsForStaff(all), staffActor(all.you), now) : null
}
