import { dutyIn, type Caller } from '../access/caller'
import * as contract from '../contract'
import type { Db } from '../database/tables'
import type { Door } from '../http/door'
import { Refusal } from '../refusal'
import * as lists from './list.service'
import { accept, cancel, decline, deskOrder } from './moves.service'
import type { Order } from './order'
import { orderView, summaryView } from './view'
import { requestCallBack, seenOrder, submit, type Request } from './work-order.service'
import { findBackground } from './find.store'

/** What every handler here is given by the door. */
interface Given {
  db: Db
  caller: Caller
  now: Date
  params: { communityId: string }
}

const requestOf = ({ db, caller, now, params: { communityId } }: Given): Request => ({
  db,
  caller,
  now,
  communityId,
})

export function addWorkOrders(door: Door): void {
  const { secrets } = door.deps
  const view = ({ caller, now }: Given, order: Order) =>
    orderView(order, { personId: caller.personId, secrets, now })

  door.serve(contract.submitWorkOrder, async (given) =>
    view(given, await submit(requestOf(given), given.body)),
  )
  door.serve(contract.requestCallBack, async (given) =>
    summaryView(await requestCallBack(requestOf(given), given.body)),
  )
  door.serve(contract.getWorkOrder, async (given) =>
    view(given, await seenOrder(requestOf(given), given.params.orderId)),
  )
  door.serve(contract.cancelWorkOrder, async (given) =>
    view(given, await cancel(requestOf(given), given.params.orderId, given.body)),
  )
  door.serve(contract.listMyWorkOrders, (given) => lists.listMine(requestOf(given), given.query))
}

/** The caller's place in the staff; the trades come with assigning. */
function staffSelf({ caller, params }: Given): contract.StaffSelf {
  const duty = dutyIn(caller, params.communityId)
  if (!duty) throw new Refusal('access.denied')
  return { staffId: duty.staffId, role: duty.role, trades: [], onDuty: true }
}

/** The desk's side: roles are the endpoints' own, so a guard never gets here. */
export function addDesk(door: Door): void {
  const { secrets } = door.deps
  const view = async (given: Given, order: Order) => {
    const { db, caller, now } = given
    const background = await findBackground(db, order)
    return {
      order: orderView(order, { personId: caller.personId, secrets, now }),
      reporterName: order.contactName ?? background.name,
      reporterPhone: order.contactPhone,
      householdNotes: background.notes,
      assignee: null,
      assigneeTrade: null,
      hasReporter: true,
      pauseReasons: [],
      you: staffSelf(given),
    }
  }

  door.serve(contract.listDeskWorkOrders, (given) =>
    lists.listForDesk(requestOf(given), given.query),
  )
  door.serve(contract.getStaffWorkOrder, async (given) =>
    view(given, await deskOrder(requestOf(given), given.params.orderId)),
  )
  door.serve(contract.acceptWorkOrder, async (given) =>
    view(given, await accept(requestOf(given), given.params.orderId, given.body)),
  )
  door.serve(contract.declineWorkOrder, async (given) =>
    view(given, await decline(requestOf(given), given.params.orderId, given.body)),
  )
}
