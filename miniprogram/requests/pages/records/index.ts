import { calling } from '../../../behaviors/calling'
import { reading } from '../../../behaviors/reading'
import { currentCard } from '../../../services/community-card'
import { onOutboxChange } from '../../../services/outbox'
import { deliver, waitingReports } from '../../services/submissions'
import { troubleOf } from '../../../words/trouble'
import { keptList, loadList, rowsOf, type List } from './listing'
import {
  DOOR_HINTS,
  EMPTY_WORDS,
  REPAIR_FORM,
  tabsView,
  TABS,
  urlOf,
  VISITOR_FORM,
  type Row,
  type Tab,
} from './view'

interface Own {
  communityId: string
  list: List | null
  savedAt: string | null
  unsubscribe?: () => void
}

const ownOf = (page: unknown) => page as Own

Component({
  behaviors: [reading, calling],
  data: {
    tab: 'open' as Tab,
    tabs: tabsView(null, 0, 'open'),
    rows: [] as Row[],
    empty: EMPTY_WORDS.open,
    hints: DOOR_HINTS,
    loaded: false,
    more: false,
    loadingMore: false,
    stale: '',
    failed: '',
  },
  methods: {
    onLoad({ tab }: { tab?: Tab }) {
      const own = ownOf(this)
      own.communityId = currentCard()?.card.id ?? ''
      own.unsubscribe = onOutboxChange(() => this.redraw())
      this.open(tab !== undefined && TABS.includes(tab) ? tab : 'open')
    },
    onTab({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { tab } = currentTarget.dataset as { tab: Tab }
      if (tab === this.data.tab) return
      this.open(tab)
      void this.reload()
    },
    open(tab: Tab) {
      const own = ownOf(this)
      const kept = keptList(own.communityId, tab)
      own.list = kept?.list ?? null
      own.savedAt = kept?.savedAt ?? null
      const empty = EMPTY_WORDS[tab]
      this.setData({ tab, empty, loaded: kept !== null, more: false, stale: '', failed: '' })
      this.redraw()
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
        this.setData({ loaded: true, more: list.cursor !== null, stale: '', failed: '' })
      } catch (error) {
        if (tab !== this.data.tab) return
        this.setData({ loaded: true, ...troubleOf(error, own.savedAt) })
      }
      this.redraw()
    },
    onReload() {
      this.setData({ loaded: false, failed: '' })
      void this.reload()
    },
    async onMore() {
      const own = ownOf(this)
      const { tab } = this.data
      if (this.data.loadingMore || !own.list) return
      this.setData({ loadingMore: true })
      try {
        const list = await loadList(own.communityId, tab, own.list)
        if (tab === this.data.tab) own.list = list
        this.setData({ more: list.cursor !== null })
      } catch (error) {
        this.tell(troubleOf(error, null).failed)
      }
      this.setData({ loadingMore: false })
      this.redraw()
    },
    onRow({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id, kind } = currentTarget.dataset as { id: string; kind: Row['kind'] }
      void wx.navigateTo({ url: urlOf(kind, id, ownOf(this).communityId) })
    },
    onDoor() {
      void wx.navigateTo({ url: this.data.tab === 'passes' ? VISITOR_FORM : REPAIR_FORM })
    },
  },
  pageLifetimes: {
    show() {
      void this.reload()
      const { communityId } = ownOf(this)
      const waiting = waitingReports(communityId).length
      void deliver().then(() => {
        if (waitingReports(communityId).length < waiting) void this.reload()
      })
    },
  },
  lifetimes: {
    detached() {
      ownOf(this).unsubscribe?.()
    },
  },
})
