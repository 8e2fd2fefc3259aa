import { MEDIA_KINDS } from '../replies/work-order-names'
import { cursor, slug, uuid } from '../ids'
import { arr, bool, instant, obj, oneOf, opt, text, type Infer } from '../schema'
import {
  DESCRIPTION_MAX,
  EXACT_PLACE_MAX,
  MAX_PHOTOS,
  MAX_VIDEOS,
  SCOPES,
  URGENCIES,
  WINDOWS_MAX,
} from '../work-order-names'
import { contactPhone } from './person'

/** `to` after `from`, at most 24 hours, not in the past: `work-order.window-past`. */
export const timeWindow = obj({ from: instant(), to: instant() })
export type TimeWindow = Infer<typeof timeWindow>

/** Whom a report is about, where it is not whoever sends it; both may be left out. */
export const somebodyElse = obj({ name: opt(text(1, 20)), phone: opt(contactPhone()) })

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
export const newWorkOrder = obj({
  ...newWorkOrderFields,
  /**
   * 替别人报: whoever lives there reads it, acts on it and is told as the reporter is, also where the
   * reporter is not one of them; but who does not live there lets nobody in (`work-order.not-yours-to-open`).
   */
  onBehalf: opt(somebodyElse),
})
export type NewWorkOrder = Infer<typeof newWorkOrder>

export const callBack = obj({
  phone: contactPhone(),
  /** lines tried without success, first tried first */
  triedLineIds: arr(slug(), { maxItems: 12 }),
})
export type CallBack = Infer<typeof callBack>

export const orderParams = obj({ communityId: slug(), orderId: uuid() })
export type OrderParams = Infer<typeof orderParams>

export const myOrdersQuery = obj({
  group: oneOf(['open', 'closed'] as const),
  cursor: opt(cursor()),
})
export type MyOrdersQuery = Infer<typeof myOrdersQuery>
