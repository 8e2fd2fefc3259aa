import { calling } from '../../../behaviors/calling'
import { choosingPlace } from '../../../behaviors/choosing-place'
import { reading } from '../../../behaviors/reading'
import { saveAddress, savedAddress, type SavedAddress } from '../../../services/address'
import { currentCard } from '../../../services/community-card'
import { contactPhone } from '../../../services/contact'
import { phoneBookEntry, saveToPhoneBook } from '../../../services/phone-book'
import { isLargeText, setLargeText } from '../../../services/reading'
import { keptMe, refreshMe } from '../../../services/me'
import { fetchUnread } from '../../services/inbox'
import { mineView, type MineView, type RowId } from './view'

const ROUTES: Record<Exclude<RowId, 'number'>, string> = {
  inbox: '/mine/pages/inbox/index',
  homes: '/mine/pages/homes/index',
  community: '/mine/pages/communities/index',
  contact: '/mine/pages/contact/index',
  data: '/mine/pages/data/index',
  privacy: '/mine/pages/privacy/index',
  staff: '/mine/pages/staff-door/index',
  about: '/mine/pages/about/index',
}

interface Own {
  unread?: number
}

Component({
  behaviors: [reading, calling, choosingPlace],
  data: { view: null as MineView | null, large: false },
  methods: {
    redraw() {
      const card = currentCard()?.card ?? null
      const address = card ? savedAddress(card.id) : null
      const unread = (this as unknown as Own).unread ?? null
      const view = mineView({ card, address, me: keptMe(), phone: contactPhone(), unread })
      if (JSON.stringify(view) !== JSON.stringify(this.data.view)) this.setData({ view })
      this.setData({ large: isLargeText() })
    },
    async refresh() {
      this.redraw()
      void this.countNews()
      try {
        if (await refreshMe()) this.redraw()
      } catch {
        // The rows stand on what the phone has stored; the pages behind them say what is missing.
      }
    },
    async countNews() {
      const card = currentCard()?.card
      try {
        const unread = card ? await fetchUnread(card.id) : null
        if (unread === null) return
        ;(this as unknown as Own).unread = unread
        this.redraw()
      } catch {
        // The row stands without a count; the page behind it says what is missing.
      }
    },
    onRow({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id } = currentTarget.dataset as { id: RowId }
      if (id === 'number') void this.saveNumber()
      else void wx.navigateTo({ url: ROUTES[id] })
    },
    onFillAddress() {
      this.openPlaces(currentCard()?.card.id ?? '', true)
    },
    takePlace(place: SavedAddress) {
      const card = currentCard()?.card
      if (card) saveAddress(card.id, place)
      this.redraw()
    },
    onLarge() {
      setLargeText(!isLargeText())
      this.setData({ large: isLargeText() })
      this.readScale()
    },
    async saveNumber() {
      const card = currentCard()?.card
      const entry = card ? phoneBookEntry(card) : null
      if (!card || !entry) return
      const outcome = await saveToPhoneBook(entry, card)
      if (outcome === 'ok') this.tell('已存到通讯录')
      else if (outcome !== 'cancelled') {
        const title = `${entry.name}，请自己存一下`
        this.setData({ numberToDial: { title, number: entry.number } })
      }
    },
  },
  pageLifetimes: {
    show() {
      void this.refresh()
    },
  },
})
