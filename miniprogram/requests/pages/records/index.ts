import { calling } from '../../../behaviors/calling'
import { reading } from '../../../behaviors/reading'
import { currentCard } from '../../../services/community-card'
import { deliver } from '../../services/submissions'
import { following } from './following'
import { recordList } from './record-list'
import type { Row } from './row'
import { REPAIR_DOOR, TABS, TALK_DOOR, urlOf, VISITOR_DOOR, type Tab } from './view'

const communityId = () => currentCard()?.card.id ?? ''

Component({
  behaviors: [reading, calling, recordList, following],
  data: { doors: [REPAIR_DOOR, TALK_DOOR], choosing: false },
  methods: {
    onLoad({ tab }: { tab?: Tab }) {
      this.listen(communityId())
      this.openTab(tab !== undefined && TABS.includes(tab) ? tab : 'open')
    },
    onTab({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { tab } = currentTarget.dataset as { tab: Tab }
      if (tab === this.data.tab) return
      this.openTab(tab)
      this.showFollowed(tab)
      void this.reload()
    },
    onReload() {
      this.setData({ loaded: false, failed: '' })
      void this.reload()
    },
    onRow({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id, kind } = currentTarget.dataset as { id: string; kind: Row['kind'] }
      void wx.navigateTo({ url: urlOf(kind, id, communityId()) })
    },
    /** A repair or a word: asked in a sheet, so that the bar keeps one key. */
    onNew() {
      if (this.data.tab === 'passes') void wx.navigateTo({ url: VISITOR_DOOR.url })
      else this.setData({ choosing: true })
    },
    onChosen() {
      this.setData({ choosing: false })
    },
    onDoor({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { url } = currentTarget.dataset as { url: string }
      this.onChosen()
      void wx.navigateTo({ url })
    },
  },
  pageLifetimes: {
    show() {
      void this.reload()
      void this.reloadFollowed(communityId(), this.data.tab)
      void deliver()
    },
  },
})
