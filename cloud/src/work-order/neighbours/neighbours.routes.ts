import * as contract from '../../contract'
import type { Door } from '../../http/door'
import { staffOrder } from '../doings.service'
import { staffView } from '../staff-view'
import { type Given, requestOf } from '../work-order.routes'
import * as following from './follow.service'
import { findMergeTargets } from './merge-targets.store'
import { followedView, neighbourView } from './neighbour-view'
import { show } from './showing.service'
import { followedBy, similarTo } from './similar.service'

export function addNeighbours({ serve, deps: { secrets, limits } }: Door): void {
  const reader = ({ caller, now }: Given) => ({ personId: caller.personId, secrets, now })
  const view = (given: Given, { found, following }: following.Waited) =>
    followedView(found, { following }, reader(given))

  serve(
    contract.findSimilarOrders,
    async (given) => {
      const rows = await similarTo(requestOf(given), given.body)
      return { orders: rows.map((row) => neighbourView(row, reader(given))) }
    },
    // A form asks once for each item and place: more is somebody who reads all there is.
    { perPersonMinute: limits.createsPerMinute },
  )
  serve(contract.listFollowedOrders, async (given) => {
    const rows = await followedBy(requestOf(given))
    return { orders: rows.map((row) => neighbourView(row, reader(given))) }
  })
  serve(contract.getFollowedOrder, async (given) =>
    view(given, await following.followedOrder(requestOf(given), given.params.orderId)),
  )
  serve(contract.followOrder, async (given) =>
    view(given, await following.follow(requestOf(given), given.params.orderId)),
  )
  serve(contract.unfollowOrder, (given) =>
    following.unfollow(requestOf(given), given.params.orderId),
  )
  serve(contract.sayStillBroken, async (given) =>
    view(given, await following.sayStillBroken(requestOf(given), given.params.orderId)),
  )
}

export function addNeighboursDesk({ serve, deps: { secrets } }: Door): void {
  serve(contract.listMergeTargets, async (given) => {
    const { found } = await staffOrder(requestOf(given), given.params.orderId)
    return { orders: await findMergeTargets(given.db, found.order) }
  })
  serve(contract.showToNeighbours, async (given) => {
    const { caller, now } = given
    const shown = await show(requestOf(given), given.params.orderId, given.body)
    return staffView(shown, { personId: caller.personId, secrets, now })
  })
}
