import { reading } from '../../../behaviors/reading'
import { telling } from '../../../behaviors/telling'
import { isContactPhone, normalisePhone } from '../../../contract/phone-number'
import { now } from '../../../services/clock'
import { fetching } from '../../behaviors/fetching'
import { findCallers, takeUp, type FoundCallers } from '../../services/callers'
import { callerView, type CallerView } from './view'

/** What was found stays off `data` where it is not drawn, and never reaches the phone's storage. */
interface Own {
  communityId: string
  typed: string
  /** what the answer on the screen is of */
  searched: string
  found: FoundCallers | null
}

const ownOf = (page: unknown) => page as Own

Component({
  behaviors: [reading, telling, fetching],
  data: {
    view: null as CallerView | null,
    searching: false,
    /** tapped without a word */
    missing: false,
  },
  methods: {
    onLoad({ community = '' }: { community?: string }) {
      const own = { communityId: community, typed: '', searched: '', found: null }
      Object.assign(ownOf(this), own)
    },
    onType({ detail }: WechatMiniprogram.Input) {
      ownOf(this).typed = detail.value
      if (this.data.missing) this.setData({ missing: false })
    },
    onSearch() {
      const search = ownOf(this).typed.trim()
      this.setData({ missing: search === '' })
      if (search === '' || this.data.searching) return
      if (search !== ownOf(this).searched) this.setData({ view: null })
      void this.search(search)
    },
    async search(search: string) {
      const own = ownOf(this)
      this.setData({ searching: true, failed: '' })
      if (search !== own.searched) this.beginAnew()
      const found = await this.fetched(findCallers(own.communityId, search))
      this.setData({ searching: false })
      if (!found) return
      Object.assign(own, { found, searched: search })
      this.redraw()
    },
    redraw() {
      const { found } = ownOf(this)
      if (found) this.setData({ view: callerView(found, now()) })
    },
    onOrder({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id } = currentTarget.dataset as { id: string }
      const { communityId } = ownOf(this)
      void wx.navigateTo({ url: `/staff/pages/order/index?community=${communityId}&id=${id}` })
    },
    onTakeDown({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { room } = currentTarget.dataset as { room: string }
      this.takeDown(room)
    },
    onTakeDownStranger() {
      this.takeDown(null)
    },
    /** By way of memory: an address of a page is logged and kept where nobody looks. */
    takeDown(room: string | null) {
      const { communityId, found, searched } = ownOf(this)
      const home = found?.households.find(({ roomId }) => roomId === room) ?? null
      const phone = normalisePhone(searched)
      takeUp(communityId, home, isContactPhone(phone) ? phone : '')
      void wx.navigateTo({ url: `/staff/pages/on-behalf/index?community=${communityId}` })
    },
  },
  pageLifetimes: {
    /** Back from an order or from taking one down: what is open may have changed. */
    show() {
      const { searched } = ownOf(this)
      if (searched) void this.search(searched)
    },
  },
})
