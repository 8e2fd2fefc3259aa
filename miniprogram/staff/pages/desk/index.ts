import { reading } from '../../../behaviors/reading'
import { telling } from '../../../behaviors/telling'
import { failureCode, sentenceOf } from '../../../services/api-error'
import { now } from '../../../services/clock'
import { troubleOf } from '../../../words/trouble'
import {
  fetchPage,
  fetchPages,
  joined,
  type DeskList,
  type Group,
} from '../../services/desk-orders'
import { EMPTY, jobRows, tabsView, type JobRow } from './view'

/** While somebody looks at it; hidden, it asks nothing. */
const REFRESH_MS = 15_000

interface Own {
  communityId: string
  tab: Group
  list: DeskList | null
  /** ISO instant of the list's last answer. */
  savedAt: string | null
  pages: number
  /** Counts the questions, so that a late answer does not replace a newer one. */
  asked: number
  running: boolean
  timer?: number
}

const ownOf = (page: unknown) => page as Own

Component({
  behaviors: [reading, telling],
  data: {
    tabs: tabsView(null, 'waiting'),
    rows: [] as JobRow[],
    empty: EMPTY.waiting,
    loaded: false,
    more: false,
    loadingMore: false,
    stale: '',
    failed: '',
    denied: false,
  },
  methods: {
    onLoad({ community = '' }: { community?: string }) {
      Object.assign(ownOf(this), { communityId: community, asked: 0, running: false })
      this.open('waiting')
    },
    onTab({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { tab } = currentTarget.dataset as { tab: Group }
      if (tab === ownOf(this).tab) return
      this.open(tab)
      void this.refresh()
    },
    open(tab: Group) {
      const counts = ownOf(this).list?.counts ?? null
      Object.assign(ownOf(this), { tab, list: null, savedAt: null, pages: 1 })
      this.setData({ tabs: tabsView(counts, tab), empty: EMPTY[tab], rows: [] })
      this.setData({ loaded: false, more: false, stale: '', failed: '' })
    },
    redraw() {
      const { list } = ownOf(this)
      const rows = jobRows(list, now())
      const tabs = tabsView(list?.counts ?? null, ownOf(this).tab)
      if (JSON.stringify(rows) !== JSON.stringify(this.data.rows)) this.setData({ rows })
      if (list && JSON.stringify(tabs) !== JSON.stringify(this.data.tabs)) this.setData({ tabs })
    },
    async refresh() {
      const own = ownOf(this)
      own.asked += 1
      own.running = true
      const { asked } = own
      try {
        const list = await fetchPages(own.communityId, ownOf(this).tab, own.pages)
        if (asked !== own.asked) return
        own.list = list
        own.savedAt = now().toISOString()
        this.setData({ loaded: true, more: list.cursor !== null, stale: '', failed: '' })
      } catch (error) {
        if (asked !== own.asked) return
        this.onNotFetched(error)
      }
      own.running = false
      this.redraw()
    },
    onNotFetched(error: unknown) {
      const code = failureCode(error)
      const denied = code === 'access.denied' || code === 'object.unknown'
      if (denied) {
        ownOf(this).list = null
        this.rest()
      }
      const { stale, failed } = troubleOf(error, denied ? null : ownOf(this).savedAt)
      this.setData({ loaded: true, denied, stale, failed })
    },
    onRetry() {
      this.setData({ loaded: false, failed: '' })
      void this.refresh()
    },
    async onMore() {
      const own = ownOf(this)
      const before = own.list
      if (this.data.loadingMore || !before?.cursor) return
      own.asked += 1
      const { asked } = own
      this.setData({ loadingMore: true })
      try {
        const page = await fetchPage(own.communityId, ownOf(this).tab, before.cursor)
        if (asked === own.asked) {
          own.list = joined(before, page)
          own.pages += 1
          this.setData({ more: page.cursor !== null })
        }
      } catch (error) {
        this.tell(sentenceOf(failureCode(error)))
      }
      this.setData({ loadingMore: false })
      own.running = false
      this.redraw()
    },
    /** The minutes go on also where the network does not. */
    keepFresh() {
      this.rest()
      const own = ownOf(this)
      own.timer = setInterval(() => {
        if (own.running || this.data.loadingMore) this.redraw()
        else void this.refresh()
      }, REFRESH_MS)
    },
    rest() {
      const own = ownOf(this)
      if (own.timer !== undefined) clearInterval(own.timer)
      delete own.timer
    },
    onJob({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id } = currentTarget.dataset as { id: string }
      const { communityId } = ownOf(this)
      void wx.navigateTo({ url: `/staff/pages/order/index?community=${communityId}&id=${id}` })
    },
    onGate() {
      const { communityId } = ownOf(this)
      void wx.navigateTo({ url: `/staff/pages/gate/index?community=${communityId}` })
    },
    onHouseholdCode() {
      const { communityId } = ownOf(this)
      void wx.navigateTo({ url: `/staff/pages/household-code/index?community=${communityId}` })
    },
  },
  pageLifetimes: {
    show() {
      this.keepFresh()
      void this.refresh()
    },
    hide() {
      this.rest()
    },
  },
  lifetimes: {
    detached() {
      this.rest()
    },
  },
})
