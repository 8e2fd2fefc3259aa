/** Moving an order, remarking on it and taking one down, from the property's side. */
import { communityParams } from '../../contract/community'
import { endpoint, shapeOf } from '../../contract/endpoint'
import { uuid } from '../../contract/ids'
import { contactPhone } from '../../contract/person'
import { bool, obj, opt, text, type Infer } from '../../contract/schema'
import { newWorkOrderFields, orderParams } from '../../contract/work-order'
import { entryMedia, staffMoveBody } from '../../contract/work-order-move-body'
import { WORDS_MAX } from '../../contract/work-order-names'
import { desk, field } from './desk'
import type { StaffWorkOrder } from './replies/desk'

/** One of STAFF_MOVE_NAMES, or a resident's on the caller's word where nobody in the app reported. */
export const moveWorkOrder = endpoint({
  name: 'moveWorkOrder',
  method: 'POST',
  path: '/v1/communities/:communityId/desk/work-orders/:orderId/moves',
  access: field,
  params: orderParams,
  body: staffMoveBody,
  reply: shapeOf<StaffWorkOrder>(),
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
  reply: shapeOf<StaffWorkOrder>(),
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
  /** may be left out for a member who left a number: the desk sees it masked only */
  contactPhone: opt(contactPhone()),
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
  reply: shapeOf<StaffWorkOrder>(),
  status: 201,
})
