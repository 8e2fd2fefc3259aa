import { slug, uuid } from '../../../contract/ids'
import { WORK_ORDER_STATES } from '../../../contract/replies/work-order-states'
import { MOVE_EVENTS } from '../../../contract/replies/work-order-history'
import { goesOn, orderNumber, promise } from '../../../contract/replies/work-order-parts'
import {
  arr,
  bool,
  instant,
  int,
  nullable,
  obj,
  oneOf,
  str,
  text,
  type Infer,
} from '../../../contract/schema'
import { DESCRIPTION_MAX, MAX_PHOTOS, WORK_ORDER_KINDS } from '../../../contract/work-order-names'
import { FOLLOWS_MAX } from '../neighbours'

/** Released for neighbours; signed and short-lived as every photo's address is. */
export const neighbourPhoto = obj({
  id: uuid(),
  url: str({ maxLength: 300 }),
  thumbUrl: nullable(str({ maxLength: 300 })),
})

const shown = {
  id: uuid(),
  number: orderNumber(),
  kind: oneOf(WORK_ORDER_KINDS),
  itemId: nullable(slug()),
  title: text(1, 40),
  /** 3栋, and the exact place in words once those are released */
  place: text(0, 120),
  state: oneOf(WORK_ORDER_STATES),
  submittedAt: instant(),
  closedAt: nullable(instant()),
  /** null until released */
  words: nullable(text(0, DESCRIPTION_MAX)),
  followers: int(0, 1_000_000),
  /** the caller waits for it */
  following: bool(),
  /** the caller reported it */
  mine: bool(),
}

export const neighbourOrder = obj({ ...shown, photo: nullable(neighbourPhoto) })
export type NeighbourOrder = Infer<typeof neighbourOrder>

/** SIMILAR_MAX or FOLLOWS_MAX */
export const neighbourOrders = obj({ orders: arr(neighbourOrder, { maxItems: FOLLOWS_MAX }) })
export type NeighbourOrders = Infer<typeof neighbourOrders>

export const followedOrder = obj({
  ...shown,
  photos: arr(neighbourPhoto, { maxItems: MAX_PHOTOS }),
  /** what happened when, oldest first; nobody is named and nobody's words are told */
  steps: arr(obj({ type: oneOf(MOVE_EVENTS), state: oneOf(WORK_ORDER_STATES), at: instant() }), {
    maxItems: 500,
  }),
  promises: arr(promise, { maxItems: 12 }),
  promisesConfirmed: bool(),
  /** whom to turn to instead, when declined: the property says so to everybody who waits */
  referral: nullable(text(0, 200)),
  /** how often neighbours said 还没好 since the property last did something */
  stillBroken: int(0, 1_000_000),
  /** seconds until the caller may say so (again); null: not at all, it is over or not followed */
  stillBrokenAfter: nullable(int(0, 86_400)),
  /** of a merged order: the one that goes on for it */
  goesOn: nullable(goesOn),
})
export type FollowedOrder = Infer<typeof followedOrder>

export const unfollowed = obj({ following: bool() })
export type Unfollowed = Infer<typeof unfollowed>
