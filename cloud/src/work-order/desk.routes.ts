import * as contract from '../contract'
import type { Door } from '../http/door'
import { lookUp } from './caller/caller.service'
import { changesOf, pageOfQueue } from './desk/queue.service'
import {
  confirmHandover,
  giveBackHandedOver,
  listHandovers,
  whatIHandOver,
} from './duty/handover.service'
import { listAssignees, replaceStaff, setOwnDuty } from './duty/duty.service'
import { staffSelf } from './staff-view'
import { requestOf } from './work-order.routes'

/** What the property's people look at before they open an order. */
export function addQueue({ serve }: Door): void {
  serve(contract.listDeskQueue, (given) => pageOfQueue(requestOf(given), given.body))
  serve(contract.deskChanges, (given) => changesOf(requestOf(given)))
  serve(contract.findCaller, (given) => lookUp(requestOf(given), given.body.search))
  serve(contract.listAssignees, (given) => listAssignees(requestOf(given)))
}

export function addDuty({ serve }: Door): void {
  serve(contract.setOwnDuty, async (given) => {
    const { duty, ...moved } = await setOwnDuty(requestOf(given), given.body)
    return { you: staffSelf(duty), ...moved }
  })
  serve(contract.replaceStaff, (given) =>
    replaceStaff(requestOf(given), given.params.staffId, given.body),
  )
  serve(contract.listWhatIHandOver, (given) => whatIHandOver(requestOf(given)))
  serve(contract.listHandovers, (given) => listHandovers(requestOf(given)))
  serve(contract.confirmHandover, (given) =>
    confirmHandover(requestOf(given), given.params.handoverId),
  )
  serve(contract.giveBackHandedOver, (given) =>
    giveBackHandedOver(requestOf(given), given.params.handoverId, given.body),
  )
}
