/** Who is on the telephone: one field finds the household and what it has open. */
import { communityParams } from './community'
import { desk } from './desk'
import { endpoint } from './endpoint'
import { slug, uuid } from './ids'
import { RELATIONS } from './person'
import { arr, bool, nullable, obj, oneOf, str, text, type Infer } from './schema'
import { orderSummary } from './my-work-orders'

export const callerHousehold = obj({
  /** null for a room that nobody is registered in */
  householdId: nullable(slug()),
  roomId: slug(),
  /** 3栋2单元1101 */
  address: text(1, 60),
  /** 独居老人，请优先上门 */
  notes: arr(text(0, 200), { maxItems: 20 }),
  plates: arr(text(1, 12), { maxItems: 20 }),
  members: arr(
    obj({
      memberId: uuid(),
      /** 王*四 */
      name: nullable(text(0, 20)),
      /** 138******21 */
      phone: nullable(str({ maxLength: 20 })),
      relation: oneOf(RELATIONS),
      verified: bool(),
      /** whose number was searched for */
      isCaller: bool(),
    }),
    { maxItems: 40 },
  ),
  openOrders: arr(orderSummary, { maxItems: 10 }),
})
export type CallerHousehold = Infer<typeof callerHousehold>

/**
 * Room (3-2-1101), name, telephone number or plate; best first. A POST that changes nothing, because
 * addresses are logged and this is a person's number.
 */
export const findCaller = endpoint({
  name: 'findCaller',
  method: 'POST',
  path: '/v1/communities/:communityId/desk/callers',
  access: desk,
  params: communityParams,
  body: obj({ search: text(1, 30) }),
  reply: obj({
    households: arr(callerHousehold, { maxItems: 10 }),
    /** open orders of this number that belong to no household */
    strangerOrders: arr(orderSummary, { maxItems: 10 }),
  }),
})
