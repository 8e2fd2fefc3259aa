import { now } from '../../../services/clock'
import type { NeighbourOrder } from '../../contract/neighbours'
import { fetchFollowedOrders } from '../../services/neighbours'
import { followedRows } from './followed-rows'
import type { Row } from './row'
import type { Tab } from './view'

interface Own {
  neighbours?: NeighbourOrder[]
}

const ownOf = (page: unknown) => page as Own

/**
 * Below one's own: what neighbours reported and one waits for. Nothing of it is kept on the phone, so
 * without network there is none, and the page says already of when the rest is.
 */
export const following = Behavior({
  data: { followed: [] as Row[] },
  methods: {
    async reloadFollowed(communityId: string, tab: Tab) {
      if (communityId === '') return
      try {
        ownOf(this).neighbours = await fetchFollowedOrders(communityId)
      } catch {
        // What was shown a moment ago is still what is waited for.
      }
      this.showFollowed(tab)
    },
    showFollowed(tab: Tab) {
      const followed = followedRows(ownOf(this).neighbours ?? [], tab, now())
      if (JSON.stringify(followed) !== JSON.stringify(this.data.followed))
        this.setData({ followed })
    },
  },
})
