import { reading } from '../../../behaviors/reading'
import { telling } from '../../../behaviors/telling'
import { failureCode } from '../../../services/api-error'
import { sentenceOf } from '../../words/sentences'
import { now } from '../../../services/clock'
import { troubleOf } from '../../../words/trouble'
import { isDeskRole } from '../../../contract/work-order-actors'
import type { QueueTab } from '../../contract/desk-queue'
import { changeWatch } from '../../services/change-watch'
import {
  EVERYTHING,
  fetchPage,
  fetchPages,
  fetchToken,
  joined,
  type Asked,
  type DeskList,
} from '../../services/desk-queue'
import { takeWord } from '../../services/last-word'
import { sendParcels } from '../../services/photo-parcels'
import { EMPTY_WORDS, NOTHING_FOUND } from '../../words/queue-words'
import { doorsFor, type Doors } from './doors'
import { groupPatches, type RowGroup } from './row-groups'
import { acting } from './parts/acting'
import { deskPage } from './parts/desk-page'
import { narrowing } from './parts/narrowing'
import { jobRows, selfView, tabsView } from './view'

Component({
  behaviors: [reading, telling, narrowing, acting],
  data: {
    tabs: tabsView(null, 'waiting'),
    rowGroups: [] as RowGroup[],
    self: selfView(null),
    doors: null as Doors | null,
    empty: EMPTY_WORDS.waiting,
    loaded: false,
    more: false,
    loadingMore: false,
    stale: '',
    failed: '',
    denied: false,
  },
  methods: {
    onLoad({ community = '' }: { community?: string }) {
      const page = deskPage(this)
      const asked: Asked = { ...EVERYTHING, tab: 'waiting' }
      Object.assign(page, { communityId: community, asked, list: null, savedAt: null, pages: 1 })
      Object.assign(page, { round: 0, changed: {}, typed: '', buildings: [] })
      page.watch = changeWatch({
        ask: () => fetchToken(community),
        onChanged: () => this.refresh(),
        onBeat: () => {
          this.redraw()
        },
      })
    },
    onTab({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { tab } = currentTarget.dataset as { tab: QueueTab }
      if (this.data.search !== '') this.emptySearch()
      else if (tab === deskPage(this).asked.tab) return
      this.open({ tab, search: '' })
    },
    open(patch: Partial<Asked>) {
      const page = deskPage(this)
      page.asked = { ...page.asked, ...patch }
      Object.assign(page, { savedAt: null, pages: 1, changed: {} })
      this.showAsked()
      const { tab, search } = page.asked
      const empty =
        this.data.filtered || this.data.mine || search !== '' ? NOTHING_FOUND : EMPTY_WORDS[tab]
      this.setData({ tabs: tabsView(page.list, search === '' ? tab : null), empty })
      this.setData({ rowGroups: [], loaded: false, more: false, stale: '', failed: '' })
      if (page.list) page.list = { ...page.list, rows: [], cursor: null }
      void this.refresh()
    },
    redraw() {
      const { list, changed, asked } = deskPage(this)
      if (!list) return
      const rows = jobRows(list, changed, now())
      const tabs = tabsView(list, asked.search === '' ? asked.tab : null)
      const self = selfView(list.you)
      const isNew =
        !this.data.doors ||
        JSON.stringify({ tabs, self }) !==
          JSON.stringify({ tabs: this.data.tabs, self: this.data.self })
      if (isNew) this.setData({ tabs, self, doors: doorsFor(list.you.role) })
      for (const patch of groupPatches(this.data.rowGroups, rows)) this.setData(patch)
    },
    /** Reads what is on the screen anew; false when no answer came. */
    async refresh(): Promise<boolean> {
      const page = deskPage(this)
      page.round += 1
      const { round } = page
      try {
        const list = await fetchPages(page.communityId, page.asked, page.pages)
        if (round === page.round) this.take(list)
        return true
      } catch (error) {
        if (round === page.round) this.onNotFetched(error)
        return false
      }
    },
    take(list: DeskList) {
      const page = deskPage(this)
      const isFirst = page.list === null
      Object.assign(page, { list, savedAt: now().toISOString() })
      page.watch.seen(list.token)
      // A technician comes for what is theirs already, the desk for what nobody has.
      if (isFirst && !isDeskRole(list.you.role) && list.counts.working > 0) {
        this.redraw()
        this.open({ tab: 'working' })
        return
      }
      this.redraw()
      this.setData({ loaded: true, more: list.cursor !== null, stale: '', failed: '' })
    },
    onNotFetched(error: unknown) {
      const page = deskPage(this)
      const code = failureCode(error)
      const denied = code === 'access.denied' || code === 'object.unknown'
      if (denied) {
        page.list = null
        page.watch.stop()
        this.setData({ rowGroups: [] })
      }
      const { stale, failed } = troubleOf(error, denied ? null : page.savedAt)
      this.setData({ loaded: true, denied, stale, failed })
    },
    onRetry() {
      this.setData({ loaded: false, failed: '' })
      void this.refresh()
    },
    async onMore() {
      const page = deskPage(this)
      const before = page.list
      if (this.data.loadingMore || !before?.cursor) return
      page.round += 1
      const { round } = page
      this.setData({ loadingMore: true })
      try {
        const after = await fetchPage(page.communityId, page.asked, before.cursor)
        if (round === page.round) {
          // Not its token: what came between the two pages is still to be seen.
          page.list = { ...joined(before, after), token: before.token }
          page.pages += 1
          this.setData({ more: after.cursor !== null })
        }
      } catch (error) {
        this.tell(sentenceOf(failureCode(error)))
      }
      this.setData({ loadingMore: false })
      this.redraw()
    },
    onDoor({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { path } = currentTarget.dataset as { path: string }
      void wx.navigateTo({ url: `${path}?community=${deskPage(this).communityId}` })
    },
  },
  pageLifetimes: {
    show() {
      const said = takeWord()
      if (said !== '') this.tell(said)
      void sendParcels()
      deskPage(this).watch.start()
      void this.refresh()
    },
    hide() {
      deskPage(this).watch.stop()
    },
  },
  lifetimes: {
    detached() {
      deskPage(this).watch.stop()
    },
  },
})
