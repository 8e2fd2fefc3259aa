/**
 * The endpoints and the three moves of the stage before this one, for callers that have not moved to
 * work-order-moves.ts, work-order-doings.ts and desk-queue.ts yet. The last of them deletes this file.
 */
import { communityParams } from './community'
import { staffWorkOrder } from './desk'
import { endpoint, person, staff, type StaffRole } from './endpoint'
import { cursor } from './ids'
import { arr, bool, int, nullable, obj, oneOf, opt, text } from './schema'
import { orderSummary } from './my-work-orders'
import { orderParams, workOrder } from './work-order'
import type { MoveEvent } from './work-order-history'
import { REASON_MAX, URGENCIES } from './work-order-names'
import type { WorkOrderState } from './work-order-states'

const desk = staff('desk', 'team-lead', 'manager')

/** `new`: submitted, nearest promise first; `accepted`: the rest of the open ones. 20 a page. */
export const listDeskWorkOrders = endpoint({
  name: 'listDeskWorkOrders',
  method: 'GET',
  path: '/v1/communities/:communityId/desk/work-orders',
  access: desk,
  params: communityParams,
  query: obj({ group: oneOf(['new', 'accepted'] as const), cursor: opt(cursor()) }),
  reply: obj({
    orders: arr(obj({ summary: orderSummary, verified: bool(), urgency: oneOf(URGENCIES) }), {
      maxItems: 20,
    }),
    cursor: nullable(cursor()),
    counts: obj({ new: int(0, 1_000_000), accepted: int(0, 1_000_000) }),
  }),
})

/** Free before assignment, only by the reporter; `object.changed` with the state when it moved on. */
export const cancelWorkOrder = endpoint({
  name: 'cancelWorkOrder',
  method: 'POST',
  path: '/v1/communities/:communityId/work-orders/:orderId/cancel',
  access: person,
  params: orderParams,
  body: obj({ version: int(1, 1_000_000), reason: opt(text(1, REASON_MAX)) }),
  reply: workOrder,
})

/** Conditional on `version`; the loser of a race gets `object.changed` with the current state. */
export const acceptWorkOrder = endpoint({
  name: 'acceptWorkOrder',
  method: 'POST',
  path: '/v1/communities/:communityId/desk/work-orders/:orderId/accept',
  access: desk,
  params: orderParams,
  body: obj({ version: int(1, 1_000_000) }),
  reply: staffWorkOrder,
})

/** Not ours to do: says why and whom to turn to instead. */
export const declineWorkOrder = endpoint({
  name: 'declineWorkOrder',
  method: 'POST',
  path: '/v1/communities/:communityId/desk/work-orders/:orderId/decline',
  access: desk,
  params: orderParams,
  body: obj({
    version: int(1, 1_000_000),
    reason: text(1, REASON_MAX),
    referral: text(1, REASON_MAX),
  }),
  reply: staffWorkOrder,
})

export type OldMoveName = 'accept' | 'decline' | 'cancel'

export interface OldMove {
  readonly name: OldMoveName
  readonly from: readonly WorkOrderState[]
  readonly to: WorkOrderState
  readonly event: MoveEvent
  readonly by: readonly ('reporter' | StaffRole)[]
}

const DESK = ['desk', 'team-lead', 'manager'] as const
const OLD_MOVES: readonly OldMove[] = [
  { name: 'accept', from: ['submitted'], to: 'accepted', event: 'accepted', by: DESK },
  { name: 'decline', from: ['submitted', 'accepted'], to: 'declined', event: 'declined', by: DESK },
  {
    name: 'cancel',
    from: ['submitted', 'accepted'],
    to: 'cancelled',
    event: 'cancelled',
    by: ['reporter'],
  },
]

/** The move `name` if `actor` may make it from `state`, else null. */
export const oldMoveFor = (
  name: OldMoveName,
  state: WorkOrderState,
  actor: 'reporter' | StaffRole,
): OldMove | null =>
  OLD_MOVES.find(
    (move) => move.name === name && move.from.includes(state) && move.by.includes(actor),
  ) ?? null
