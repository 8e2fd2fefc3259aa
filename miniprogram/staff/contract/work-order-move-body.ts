/** What a given move lacks or has too much: the same on phone and server. */
import type { Fault } from '../../contract/replies/faults'
import type { ResidentMoveBody, StaffMoveBody } from '../../contract/requests/work-order-move'
import type { OfferedMove } from '../../contract/work-order-judge'
import type { Need } from '../../contract/work-order-move'
import { FEN_MAX } from '../../contract/work-order-names'
import { totalFen } from '../../contract/work-order-price'

/** Every field a body may have, whoever sends it. */
export type MoveFields = Partial<Omit<StaffMoveBody & ResidentMoveBody, 'move' | 'version'>>

const FIELDS: Readonly<Record<Need, readonly (keyof MoveFields)[]>> = {
  reason: ['reason'],
  referral: ['referral'],
  words: ['words'],
  assignee: ['assigneeStaffId', 'assigneeTrade'],
  window: ['window'],
  windows: ['windows'],
  pause: ['pause'],
  quote: ['quote'],
  rating: ['rating'],
  urgency: ['urgency'],
  keeps: ['keeps'],
  media: ['media'],
  mergeInto: ['mergeInto'],
}
const ALL = Object.keys(FIELDS) as Need[]

const given = (need: Need, body: MoveFields) =>
  FIELDS[need].filter((field) => body[field] !== undefined)

/** What the body lacks for this move and what it has that the move does not take; empty: complete. */
export function faultsOfMove({ needs, may }: Pick<OfferedMove, 'needs' | 'may'>, body: MoveFields) {
  const faults: Fault[] = []
  for (const need of ALL) {
    const fields = given(need, body)
    const [field = FIELDS[need][0], second] = fields
    const isTaken = needs.includes(need) || may.includes(need)
    if (needs.includes(need) && fields.length === 0)
      faults.push({ path: `/${field ?? need}`, rule: 'required' })
    for (const extra of isTaken ? [] : fields)
      faults.push({ path: `/${extra}`, rule: 'additionalProperties' })
    if (isTaken && second !== undefined)
      faults.push({ path: `/${second}`, rule: 'additionalProperties' })
  }
  if (body.quote && totalFen(body.quote) > FEN_MAX)
    faults.push({ path: '/quote', rule: 'maximum', limit: FEN_MAX })
  return faults
}
