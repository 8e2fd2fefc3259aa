import { calling } from '../../../behaviors/calling'
import { reading } from '../../../behaviors/reading'
import { now } from '../../../services/clock'
import { currentCard } from '../../../services/community-card'
import { troubleOf } from '../../../words/trouble'
import type { Notice } from '../../contract/inbox'
import { fetchInbox, keptInbox, readUpTo } from '../../services/inbox'
import { rowOf, urlOf, type Row } from './view'

interface Own {
  communityId: string
  notices: Notice[]
  cursor: string | null
  savedAt: string | null
}

const ownOf = (page: unknown) => page as Own

/** Two answers may overlap when something new came in between. */
function joined(before: Notice[], more: Notice[]): Notice[] {
  const known = before.map(({ id }) => id)
  return before.concat(more.filter(({ id }) => !known.includes(id)))
}

/** What somebody was told: opening it reads it, and each leads to its order. */
Component({
  behaviors: [reading, calling],
  data: {
    rows: [] as Row[],
    loaded: false,
    more: false,
    loadingMore: false,
    stale: '',
    failed: '',
  },
  methods: {
    onLoad() {
      const communityId = currentCard()?.card.id ?? ''
      const kept = keptInbox(communityId)
      const notices = kept?.page.notices ?? []
      Object.assign(ownOf(this), { communityId, notices, cursor: null })
      ownOf(this).savedAt = kept?.savedAt ?? null
      this.setData({ loaded: kept !== null || communityId === '' })
      this.redraw()
    },
    redraw() {
      const at = now()
      const rows = ownOf(this).notices.map((notice) => rowOf(notice, at))
      if (JSON.stringify(rows) !== JSON.stringify(this.data.rows)) this.setData({ rows })
    },
    async reload() {
      const own = ownOf(this)
      if (own.communityId === '') return
      try {
        const page = await fetchInbox(own.communityId, null)
        Object.assign(own, { notices: page.notices, cursor: page.cursor })
        own.savedAt = now().toISOString()
        this.setData({ loaded: true, more: page.cursor !== null, stale: '', failed: '' })
        this.redraw()
        void this.read()
      } catch (error) {
        this.setData({ loaded: true, ...troubleOf(error, own.savedAt) })
      }
    },
    /** What stands on the screen counts as read; on this visit it stays marked as new. */
    async read() {
      const { communityId, notices } = ownOf(this)
      const [newest] = notices
      if (!newest || notices.every(({ read }) => read)) return
      try {
        await readUpTo(communityId, newest.at)
      } catch {
        // They stay new, and are read with the next visit.
      }
    },
    async onMore() {
      const own = ownOf(this)
      if (this.data.loadingMore || own.cursor === null) return
      this.setData({ loadingMore: true })
      try {
        const page = await fetchInbox(own.communityId, own.cursor)
        own.notices = joined(own.notices, page.notices)
        own.cursor = page.cursor
        this.setData({ more: page.cursor !== null })
      } catch (error) {
        this.tell(troubleOf(error, null).failed)
      }
      this.setData({ loadingMore: false })
      this.redraw()
    },
    onRow({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id } = currentTarget.dataset as { id: string }
      const row = this.data.rows.find((each) => each.id === id)
      if (row) void wx.navigateTo({ url: urlOf(row, ownOf(this).communityId) })
    },
    onWhy() {
      void wx.navigateTo({ url: '/mine/pages/carried/index' })
    },
    onReload() {
      this.setData({ loaded: false, failed: '' })
      void this.reload()
    },
  },
  pageLifetimes: {
    show() {
      void this.reload()
    },
  },
})
