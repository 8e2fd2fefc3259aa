import { telling } from '../../../behaviors/telling'
import { now } from '../../../services/clock'
import { onOutboxChange } from '../../../services/outbox'
import { troubleOf } from '../../../words/trouble'
import { takeReplies, waitingReports } from '../../services/submissions'
import { keptList, loadList, rowsOf, type List } from './listing'
import type { Row } from './row'
import { EMPTY_WORDS, tabsView, type Tab } from './view'

interface Own {
  communityId: string
  list: List | null
  savedAt: string | null
  /** reports not arrived when last looked */
  waiting: number
  unsubscribe?: () => void
}

const ownOf = (page: unknown) => page as Own

/** The list of the chosen tab: its kept copy, its answer, its further pages, the queue above it. */
export const recordList = Behavior({
  behaviors: [telling],
  data: {
    tab: 'open' as Tab,
    tabs: tabsView(null, 0, 'open'),
    rows: [] as Row[],
    empty: EMPTY_WORDS.open,
    loaded: false,
    more: false,
    loadingMore: false,
    stale: '',
    failed: '',
  },
  methods: {
    listen(communityId: string) {
      const own = ownOf(this)
      own.communityId = communityId
      own.waiting = waitingReports(communityId).length
      own.unsubscribe = onOutboxChange(() => this.onQueue())
    },
    openTab(tab: Tab) {
      const own = ownOf(this)
      const kept = keptList(own.communityId, tab)
      own.list = kept?.list ?? null
      own.savedAt = kept?.savedAt ?? null
      const empty = EMPTY_WORDS[tab]
      this.setData({ tab, empty, loaded: kept !== null, more: false, stale: '', failed: '' })
      this.redraw()
    },
    /** What has just arrived is an order now: the list knows it, the queue no longer does. */
    onQueue() {
      const own = ownOf(this)
      const { length } = waitingReports(own.communityId)
      const arrived = length < own.waiting
      own.waiting = length
      this.redraw()
      if (!arrived) return
      takeReplies()
      void this.reload()
    },
    redraw() {
      const { communityId, list } = ownOf(this)
      const { tab } = this.data
      const waiting = waitingReports(communityId).length
      const tabs = tabsView(list?.counts ?? null, waiting, tab)
      const rows = rowsOf(communityId, tab, list)
      if (JSON.stringify(rows) !== JSON.stringify(this.data.rows)) this.setData({ rows })
      if (JSON.stringify(tabs) !== JSON.stringify(this.data.tabs)) this.setData({ tabs })
    },
    async reload() {
      const own = ownOf(this)
      const { tab } = this.data
      if (own.communityId === '') {
        this.setData({ loaded: true })
        return
      }
      try {
        const list = await loadList(own.communityId, tab, null)
        if (tab !== this.data.tab) return
        own.list = list
        own.savedAt = now().toISOString()
        this.setData({ loaded: true, more: list.cursor !== null, stale: '', failed: '' })
      } catch (error) {
        if (tab !== this.data.tab) return
        this.setData({ loaded: true, ...troubleOf(error, own.savedAt) })
      }
      this.redraw()
    },
    async onMore() {
      const own = ownOf(this)
      const { tab } = this.data
      if (this.data.loadingMore || !own.list) return
      this.setData({ loadingMore: true })
      try {
        const list = await loadList(own.communityId, tab, own.list)
        if (tab === this.data.tab) {
          own.list = list
          this.setData({ more: list.cursor !== null })
        }
      } catch (error) {
        this.tell(troubleOf(error, null).failed)
      }
      this.setData({ loadingMore: false })
      this.redraw()
    },
  },
  lifetimes: {
    detached() {
      ownOf(this).unsubscribe?.()
    },
  },
})
