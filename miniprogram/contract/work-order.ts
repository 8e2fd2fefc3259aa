/** Reporting and following a work order, from the resident's side. */
import { communityParams } from './community'
import { endpoint, person, shapeOf } from './endpoint'
import { slug, uuid } from './ids'
import { MAX_PHOTOS, MAX_VIDEOS, MEDIA_KINDS } from './media'
import { contactPhone } from './person'
import type { WorkOrder } from './replies/work-order'
import { arr, bool, obj, oneOf, opt, text, type Infer } from './schema'
import {
  DESCRIPTION_MAX,
  EXACT_PLACE_MAX,
  SCOPES,
  URGENCIES,
  WINDOWS_MAX,
} from './work-order-names'
import { timeWindow } from './work-order-parts'

export type { WorkOrder } from './replies/work-order'

/**
 * In-home needs `roomId`; a public repair or incident needs `buildingId`, `exactPlace` or both, a
 * complaint, a suggestion and an inquiry need no place. `urgency` may be raised above the item's, a
 * lower one is answered with the item's.
 */
export const newWorkOrderFields = {
  scope: oneOf(SCOPES),
  itemId: slug(),
  roomId: opt(slug()),
  buildingId: opt(slug()),
  unitId: opt(slug()),
  exactPlace: opt(text(1, EXACT_PLACE_MAX)),
  description: opt(text(1, DESCRIPTION_MAX)),
  urgency: oneOf(URGENCIES),
  windows: arr(timeWindow, { maxItems: WINDOWS_MAX }),
  /** a technician may enter while nobody is at home */
  mayEnter: bool(),
  contactPhone: contactPhone(),
  contactName: opt(text(1, 20)),
  media: arr(obj({ id: uuid(), kind: oneOf(MEDIA_KINDS) }), {
    maxItems: MAX_PHOTOS + MAX_VIDEOS,
  }),
}
export const newWorkOrder = obj(newWorkOrderFields)
export type NewWorkOrder = Infer<typeof newWorkOrder>

export const orderParams = obj({ communityId: slug(), orderId: uuid() })

export const submitWorkOrder = endpoint({
  name: 'submitWorkOrder',
  method: 'POST',
  path: '/v1/communities/:communityId/work-orders',
  access: person,
  keyed: true,
  params: communityParams,
  body: newWorkOrder,
  reply: shapeOf<WorkOrder>(),
  status: 201,
})

/** The reporter, the reporter's household when verified, nobody else; staff use getStaffWorkOrder. */
export const getWorkOrder = endpoint({
  name: 'getWorkOrder',
  method: 'GET',
  path: '/v1/communities/:communityId/work-orders/:orderId',
  access: person,
  params: orderParams,
  reply: shapeOf<WorkOrder>(),
})
