import { calling } from '../../../behaviors/calling'
import { reading } from '../../../behaviors/reading'
import { now } from '../../../services/clock'
import { currentCard } from '../../../services/community-card'
import { troubleOf } from '../../../words/trouble'
import type { CarriedNotice } from '../../contract/carried'
import { fetchCarried, isSwitchedOn, openSettings } from '../../services/messages'
import { isAgreementMissing, rowOf, type Row } from './view'

interface Own {
  communityId: string
  notices: CarriedNotice[]
  readAt: string | null
}

const ownOf = (page: unknown) => page as Own

/** Why a message of WeChat's did or did not come, notice by notice. */
Component({
  behaviors: [reading, calling],
  data: {
    rows: [] as Row[],
    loaded: false,
    missing: false,
    /** in WeChat's settings */
    off: false,
    stale: '',
    failed: '',
  },
  methods: {
    onLoad() {
      const communityId = currentCard()?.card.id ?? ''
      Object.assign(ownOf(this), { communityId, notices: [], readAt: null })
      this.setData({ loaded: communityId === '' })
    },
    redraw() {
      const { notices, communityId } = ownOf(this)
      const rows = notices.map((notice) => rowOf(notice, communityId, now()))
      this.setData({ rows, missing: isAgreementMissing(notices) })
    },
    async reload() {
      const own = ownOf(this)
      if (own.communityId === '') return
      try {
        own.notices = await fetchCarried(own.communityId)
        own.readAt = now().toISOString()
        this.setData({ loaded: true, stale: '', failed: '' })
        this.redraw()
      } catch (error) {
        this.setData({ loaded: true, ...troubleOf(error, own.readAt) })
      }
    },
    onReload() {
      this.setData({ loaded: false, failed: '' })
      void this.reload()
    },
    takeSwitch(isOn: boolean | null) {
      this.setData({ off: isOn === false })
    },
    /** In a tap: WeChat opens its settings at nothing else. */
    onSettings() {
      void openSettings().then((isOn) => {
        // Closed without an answer, the switch stays as it was known.
        if (isOn !== null) this.takeSwitch(isOn)
      })
    },
    onRow({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id } = currentTarget.dataset as { id: string }
      const row = this.data.rows.find((each) => each.id === id)
      if (row) void wx.navigateTo({ url: row.url })
    },
  },
  pageLifetimes: {
    show() {
      void this.reload()
      void isSwitchedOn().then((isOn) => {
        this.takeSwitch(isOn)
      })
    },
  },
})
