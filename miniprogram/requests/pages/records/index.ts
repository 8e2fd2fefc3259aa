import { calling } from '../../../behaviors/calling'
import { reading } from '../../../behaviors/reading'
import { currentCard } from '../../../services/community-card'
import { deliver } from '../../services/submissions'
import { recordList } from './record-list'
import { DOOR_HINTS, REPAIR_FORM, TABS, urlOf, VISITOR_FORM, type Row, type Tab } from './view'

const communityId = () => currentCard()?.card.id ?? ''

Component({
  behaviors: [reading, calling, recordList],
  data: { hints: DOOR_HINTS },
  methods: {
    onLoad({ tab }: { tab?: Tab }) {
      this.listen(communityId())
      this.openTab(tab !== undefined && TABS.includes(tab) ? tab : 'open')
    },
    onTab({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { tab } = currentTarget.dataset as { tab: Tab }
      if (tab === this.data.tab) return
      this.openTab(tab)
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
    onDoor() {
      void wx.navigateTo({ url: this.data.tab === 'passes' ? VISITOR_FORM : REPAIR_FORM })
    },
  },
  pageLifetimes: {
    show() {
      void this.reload()
      void deliver()
    },
  },
})
