/** Moving an order and remarking on it, from both ends. */
import { communityParams } from './community'
import { desk, field, staffWorkOrder } from './desk'
import { endpoint, person } from './endpoint'
import { uuid } from './ids'
import { contactPhone } from './person'
import { bool, obj, opt, text, type Infer } from './schema'
import { newWorkOrderFields, orderParams, workOrder } from './work-order'
import { entryMedia, residentMoveBody, staffMoveBody } from './work-order-move-body'
import { WORDS_MAX } from './work-order-names'

/**
 * One of RESIDENT_MOVE_NAMES, by the reporter only. Conditional on `version`: the loser of a race gets
 * `object.changed` with the state; a move that is not there gets `work-order.move-refused`, a body
 * that lacks something `request.invalid` with the field.
 */
export const moveMyWorkOrder = endpoint({
  name: 'moveMyWorkOrder',
  method: 'POST',
  path: '/v1/communities/:communityId/work-orders/:orderId/moves',
  access: person,
  params: orderParams,
  body: residentMoveBody,
  reply: workOrder,
})

/** One of STAFF_MOVE_NAMES, or a resident's on the caller's word where nobody in the app reported. */
export const moveWorkOrder = endpoint({
  name: 'moveWorkOrder',
  method: 'POST',
  path: '/v1/communities/:communityId/desk/work-orders/:orderId/moves',
  access: field,
  params: orderParams,
  body: staffMoveBody,
  reply: staffWorkOrder,
})

/** The reporter and the verified household. Never refused for somebody else's move. */
export const commentOnMyWorkOrder = endpoint({
  name: 'commentOnMyWorkOrder',
  method: 'POST',
  path: '/v1/communities/:communityId/work-orders/:orderId/comments',
  access: person,
  keyed: true,
  params: orderParams,
  body: obj({ words: text(1, WORDS_MAX), media: entryMedia() }),
  reply: workOrder,
  status: 201,
})

/** `internal`: a note that no resident ever receives. */
export const commentOnWorkOrder = endpoint({
  name: 'commentOnWorkOrder',
  method: 'POST',
  path: '/v1/communities/:communityId/desk/work-orders/:orderId/comments',
  access: field,
  keyed: true,
  params: orderParams,
  body: obj({ words: text(1, WORDS_MAX), internal: bool(), media: entryMedia() }),
  reply: staffWorkOrder,
  status: 201,
})

/** 催一下. `work-order.nudged-recently` with `retryAfter`; keyed so that a retry counts once. */
export const nudgeWorkOrder = endpoint({
  name: 'nudgeWorkOrder',
  method: 'POST',
  path: '/v1/communities/:communityId/work-orders/:orderId/nudge',
  access: person,
  keyed: true,
  params: orderParams,
  body: obj({}),
  reply: workOrder,
  status: 201,
})

/**
 * The report of somebody on the telephone: a member of a household, whose order it then is, or a
 * caller of whom there is only a number (`hasReporter` false).
 */
export const newOrderOnBehalf = obj({
  ...newWorkOrderFields,
  /** from findCaller; the order shows up in that person's records */
  memberId: opt(uuid()),
  contactPhone: contactPhone(),
})
export type NewOrderOnBehalf = Infer<typeof newOrderOnBehalf>

export const submitOnBehalf = endpoint({
  name: 'submitOnBehalf',
  method: 'POST',
  path: '/v1/communities/:communityId/desk/work-orders',
  access: desk,
  keyed: true,
  params: communityParams,
  body: newOrderOnBehalf,
  reply: staffWorkOrder,
  status: 201,
})
