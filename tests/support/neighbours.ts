import {
  followOrder,
  getStaffWorkOrder,
  moveWorkOrder,
  type NewWorkOrder,
  type StaffWorkOrder,
} from '../../cloud/src/contract'
import type { Phone } from './cloud-client'
import { type Cast, type Ref, reported } from './orders'
import { publicReport } from './reports'

/** One lift, told by whoever reports it: same item, same building. */
export const aboutLift = (changes: Partial<NewWorkOrder> = {}): NewWorkOrder =>
  publicReport({
    itemId: 'lift-stopped',
    buildingId: 'linhu-3',
    exactPlace: '3栋左边的电梯',
    description: '停在五楼不动了',
    ...changes,
  })

export const reportsLift = (phone: Phone, changes: Partial<NewWorkOrder> = {}): Promise<Ref> =>
  reported(phone, aboutLift(changes))

export const seenByDesk = (cast: Pick<Cast, 'desk'>, params: Ref): Promise<StaffWorkOrder> =>
  cast.desk.ok(getStaffWorkOrder, { params })

/** The body of a merging, on both orders as they are now. */
export async function mergeBody(cast: Pick<Cast, 'desk'>, from: Ref, into: Ref) {
  const [a, b] = [await seenByDesk(cast, from), await seenByDesk(cast, into)]
  const mergeInto = { orderId: into.orderId, version: b.order.version }
  return { move: 'merge' as const, version: a.order.version, mergeInto }
}

export async function merges(cast: Pick<Cast, 'desk'>, from: Ref, into: Ref) {
  const body = await mergeBody(cast, from, into)
  return cast.desk.ok(moveWorkOrder, { params: from, body })
}

export async function splits(cast: Pick<Cast, 'desk'>, params: Ref) {
  const { order } = await seenByDesk(cast, params)
  return cast.desk.ok(moveWorkOrder, { params, body: { move: 'split', version: order.version } })
}

export const follows = (phone: Phone, params: Ref) => phone.ok(followOrder, { params, body: {} })
