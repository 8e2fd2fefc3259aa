import { calling } from '../../../behaviors/calling'
import { choosingPlace } from '../../../behaviors/choosing-place'
import { reading } from '../../../behaviors/reading'
import { saveAddress, savedAddress, type SavedAddress } from '../../../services/address'
import { failureCode } from '../../../services/api-error'
import { sentenceOf } from '../../words/sentences'
import { currentCard } from '../../../services/community-card'
import { leaveHome } from '../../services/homes'
import { fetchMe, keptMe } from '../../../services/me'
import { homeOf, homesView, type HomeRow, type HomesView } from './view'

Component({
  behaviors: [reading, calling, choosingPlace],
  data: {
    view: null as HomesView | null,
    trouble: '',
    /** stays while the sheet goes down */
    leavingRow: null as HomeRow | null,
    asking: false,
    leaving: false,
  },
  methods: {
    redraw() {
      const card = currentCard()?.card ?? null
      const address = card ? savedAddress(card.id) : null
      this.setData({ view: homesView(card, address, keptMe()) })
    },
    async refresh() {
      this.redraw()
      try {
        await fetchMe()
        this.setData({ trouble: '' })
      } catch (error) {
        this.setData({ trouble: sentenceOf(failureCode(error)) })
      }
      this.redraw()
    },
    onRetry() {
      this.setData({ trouble: '' })
      void this.refresh()
    },
    onChooseAddress() {
      const card = currentCard()?.card
      if (card) this.openPlaces(card.id, true)
      else void wx.navigateTo({ url: '/mine/pages/communities/index' })
    },
    takePlace(place: SavedAddress) {
      const card = currentCard()?.card
      if (card) saveAddress(card.id, place)
      this.redraw()
      this.tell('记下了')
    },
    onJoin() {
      void wx.navigateTo({ url: '/mine/pages/join/index' })
    },
    onAskLeave({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { key } = currentTarget.dataset as { key: string }
      const leavingRow = this.data.view?.homes.find((home) => home.key === key) ?? null
      this.setData({ leavingRow, asking: leavingRow !== null })
    },
    onStay() {
      if (!this.data.leaving) this.setData({ asking: false })
    },
    async onLeave() {
      const home = homeOf(keptMe(), this.data.leavingRow?.key ?? '')
      if (!home || this.data.leaving) return
      this.setData({ leaving: true })
      try {
        await leaveHome(home)
        this.tell('退出了')
      } catch (error) {
        this.tell(sentenceOf(failureCode(error)))
      }
      this.setData({ leaving: false, asking: false })
      await this.refresh()
    },
  },
  pageLifetimes: {
    show() {
      void this.refresh()
    },
  },
})
