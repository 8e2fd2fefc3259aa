import { slug, uuid } from '../../../contract/ids'
import { RELATIONS } from '../../../contract/replies/person'
import { orderSummary } from '../../../contract/replies/my-work-orders'
import { arr, bool, nullable, obj, oneOf, str, text, type Infer } from '../../../contract/schema'

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
  openOrders: arr(orderSummary, { maxItems: 20 }),
})
export type CallerHousehold = Infer<typeof callerHousehold>

export const foundCallers = obj({
  households: arr(callerHousehold, { maxItems: 10 }),
  /** open orders of this number that belong to no household */
  strangerOrders: arr(orderSummary, { maxItems: 20 }),
})
export type FoundCallers = Infer<typeof foundCallers>
