import * as contract from '../contract'
import type { Door } from '../http/door'
import * as doings from './doings.service'
import * as lists from './list.service'
import { staffView } from './staff-view'
import { orderView } from './view'
import { type Given, requestOf } from './work-order.routes'

/** The calls of the stage before this one, each one move of the table, until no page makes them. */
export function addOldMoves(door: Door): void {
  const { secrets } = door.deps
  const viewer = ({ caller, now }: Given) => ({ personId: caller.personId, secrets, now })
  door.serve(contract.cancelWorkOrder, async (given) => {
    const body = { move: 'cancel' as const, ...given.body }
    const found = await doings.moveOwn(requestOf(given), given.params.orderId, body)
    return orderView(found, { ...viewer(given), isStaff: false })
  })
  door.serve(contract.listDeskWorkOrders, (given) =>
    lists.listForDesk(requestOf(given), given.query),
  )
  door.serve(contract.acceptWorkOrder, async (given) => {
    const body = { move: 'accept' as const, ...given.body }
    return staffView(
      await doings.moveAsStaff(requestOf(given), given.params.orderId, body),
      viewer(given),
    )
  })
  door.serve(contract.declineWorkOrder, async (given) => {
    const body = { move: 'decline' as const, ...given.body }
    return staffView(
      await doings.moveAsStaff(requestOf(given), given.params.orderId, body),
      viewer(given),
    )
  })
}
