import type { Caller } from '../access/caller'
import * as contract from '../contract'
import type { Db } from '../database/tables'
import type { Door } from '../http/door'
import * as doings from './doings.service'
import * as lists from './list.service'
import { submitOnBehalf } from './on-behalf.service'
import type { Found } from './find.store'
import { staffView } from './staff-view'
import { orderView, summaryView } from './view'
import { requestCallBack, submit, type Request } from './work-order.service'

/** What every handler here is given by the door. */
export interface Given {
  db: Db
  caller: Caller
  now: Date
  params: { communityId: string }
}

export const requestOf = ({ db, caller, now, params: { communityId } }: Given): Request => ({
  db,
  caller,
  now,
  communityId,
})

export function addWorkOrders(door: Door): void {
  const { secrets } = door.deps
  const view = ({ caller, now }: Given, found: Found) =>
    orderView(found, { personId: caller.personId, secrets, now, isStaff: false })

  door.serve(contract.submitWorkOrder, async (given) =>
    view(given, await submit(requestOf(given), given.body)),
  )
  door.serve(contract.requestCallBack, async (given) =>
    summaryView({ ...(await requestCallBack(requestOf(given), given.body)).order, owner: null }),
  )
  door.serve(contract.getWorkOrder, async (given) =>
    view(given, await doings.seenOrder(requestOf(given), given.params.orderId)),
  )
  door.serve(contract.moveMyWorkOrder, async (given) =>
    view(given, await doings.moveOwn(requestOf(given), given.params.orderId, given.body)),
  )
  door.serve(contract.commentOnMyWorkOrder, async (given) =>
    view(given, await doings.commentOnOwn(requestOf(given), given.params.orderId, given.body)),
  )
  door.serve(contract.nudgeWorkOrder, async (given) =>
    view(given, await doings.nudgeOwn(requestOf(given), given.params.orderId)),
  )
  door.serve(contract.listMyWorkOrders, (given) => lists.listMine(requestOf(given), given.query))
}

/** The property's side: roles are the endpoints' own, so a guard never gets here. */
export function addDesk(door: Door): void {
  const { secrets } = door.deps
  const view = ({ caller, now }: Given, seen: doings.StaffView) =>
    staffView(seen, { personId: caller.personId, secrets, now })

  door.serve(contract.submitOnBehalf, async (given) =>
    view(given, await submitOnBehalf(requestOf(given), given.body)),
  )
  door.serve(contract.getStaffWorkOrder, async (given) =>
    view(given, await doings.staffOrder(requestOf(given), given.params.orderId)),
  )
  door.serve(contract.moveWorkOrder, async (given) =>
    view(given, await doings.moveAsStaff(requestOf(given), given.params.orderId, given.body)),
  )
  door.serve(contract.commentOnWorkOrder, async (given) =>
    view(given, await doings.commentAsStaff(requestOf(given), given.params.orderId, given.body)),
  )
}
