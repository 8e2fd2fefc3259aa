/** What somebody who goes hands to whom by name, and what the receiver says to it. */
import { endpoint, shapeOf } from '../../contract/endpoint'
import type { CommunityParams } from '../../contract/requests/community'
import { field } from './desk'
import type { Handovers, WhatIHandOver } from './replies/handover'
import type { HandedBack, HandoverParams, NothingMore } from './requests/handover'

export type { HandedOver, HandoverLine, HandoverView } from './replies/handover'

/** Lines shown of one hand-over; `count` says how many there are. */
export const HANDOVER_LINES = 200
export const HANDOVER_NOTE_MAX = 200
/** After so long without a confirmation the level above the receiver is told, once. */
export const UNCONFIRMED_MINUTES = 30

/** What going off duty now would hand over: late first. Moves nothing. */
export const listWhatIHandOver = endpoint({
  name: 'listWhatIHandOver',
  method: 'GET',
  path: '/v1/communities/:communityId/desk/duty/handover',
  access: field,
  params: shapeOf<CommunityParams>(),
  reply: shapeOf<WhatIHandOver>(),
})

/** Those the caller has to confirm; those they gave within a day; to a lead all that wait. */
export const listHandovers = endpoint({
  name: 'listHandovers',
  method: 'GET',
  path: '/v1/communities/:communityId/desk/handovers',
  access: field,
  params: shapeOf<CommunityParams>(),
  reply: shapeOf<Handovers>(),
})

/**
 * 都收到了. The receiver's alone, anybody else's is `object.unknown`. `handover.confirmed` when that has
 * been said, `handover.passed-on` when it has gone on to the next since.
 */
export const confirmHandover = endpoint({
  name: 'confirmHandover',
  method: 'POST',
  path: '/v1/communities/:communityId/desk/handovers/:handoverId/confirm',
  access: field,
  params: shapeOf<HandoverParams>(),
  body: shapeOf<NothingMore>(),
  reply: shapeOf<Handovers>(),
})

/**
 * One of the orders is not the receiver's to do: back to the queue, where the desk is told.
 * `handover.order-moved` when they do not have it any more, as an order of the queue's list never is.
 */
export const giveBackHandedOver = endpoint({
  name: 'giveBackHandedOver',
  method: 'POST',
  path: '/v1/communities/:communityId/desk/handovers/:handoverId/give-back',
  access: field,
  params: shapeOf<HandoverParams>(),
  body: shapeOf<HandedBack>(),
  reply: shapeOf<Handovers>(),
})
