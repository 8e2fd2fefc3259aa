/**
 * The states of a work order and the moves between them: one table decides which button a person
 * sees and what the server permits. States are PRODUCT.md §2.3; a later stage adds moves, not states.
 */
import type { StaffRole } from './endpoint'

export const WORK_ORDER_STATES = [
  'submitted',
  'accepted',
  'assigned',
  'taken',
  'scheduled',
  'in-progress',
  'paused',
  'awaiting-acceptance',
  'rework',
  'done',
  'rated',
  'archived',
  'reopened',
  'cancelled',
  'declined',
  'merged',
] as const
export type WorkOrderState = (typeof WORK_ORDER_STATES)[number]

/** What happened, as the timeline and the history name it. */
export const WORK_ORDER_EVENTS = ['submitted', 'accepted', 'declined', 'cancelled'] as const
export type WorkOrderEventType = (typeof WORK_ORDER_EVENTS)[number]

export type MoveName = 'accept' | 'decline' | 'cancel'

export interface Move {
  readonly name: MoveName
  readonly from: readonly WorkOrderState[]
  readonly to: WorkOrderState
  readonly event: WorkOrderEventType
  /** `reporter`: who sent the report; a role: staff of the order's community. */
  readonly by: readonly ('reporter' | StaffRole)[]
  /** the mover has to say why */
  readonly needsReason: boolean
}

const DESK = ['desk', 'team-lead', 'manager'] as const

export const MOVES: readonly Move[] = [
  {
    name: 'accept',
    from: ['submitted'],
    to: 'accepted',
    event: 'accepted',
    by: DESK,
    needsReason: false,
  },
  {
    name: 'decline',
    from: ['submitted', 'accepted'],
    to: 'declined',
    event: 'declined',
    by: DESK,
    needsReason: true,
  },
  {
    name: 'cancel',
    from: ['submitted', 'accepted'],
    to: 'cancelled',
    event: 'cancelled',
    by: ['reporter'],
    needsReason: false,
  },
]

/** The move `name` if `actor` may make it from `state`, else null. */
export function moveFor(
  name: MoveName,
  state: WorkOrderState,
  actor: 'reporter' | StaffRole,
): Move | null {
  for (const move of MOVES)
    if (move.name === name && move.from.includes(state) && move.by.includes(actor)) return move
  return null
}

export function movesFor(state: WorkOrderState, actor: 'reporter' | StaffRole): Move[] {
  return MOVES.filter((move) => moveFor(move.name, state, actor) !== null)
}

const ENDS: readonly WorkOrderState[] = [
  'done',
  'rated',
  'archived',
  'cancelled',
  'declined',
  'merged',
]

/** Somebody still has to do something about it. */
export function isOpen(state: WorkOrderState): boolean {
  return !ENDS.includes(state)
}

export const OPEN_STATES: readonly WorkOrderState[] = WORK_ORDER_STATES.filter(isOpen)
export const CLOSED_STATES: readonly WorkOrderState[] = ENDS

/** Waits for the desk's first word. */
export function needsDesk(state: WorkOrderState): boolean {
  return state === 'submitted' || state === 'reopened'
}
