import { calling } from '../../../behaviors/calling'
import { reading } from '../../../behaviors/reading'
import { saveAddress, savedAddress } from '../../../services/address'
import { currentCard } from '../../../services/community-card'
import { choosingPlace } from '../../../behaviors/choosing-place'
import { reportDraft } from '../../services/report-drafts'
import type { ListedPlace } from '../repair/form'
import { scriptView, type ScriptView } from './view'

interface Own {
  itemId: string | null
}

/** The screen must not go dark while somebody reads from it. */
function keepScreenOn(on: boolean): void {
  wx.setKeepScreenOn({ keepScreenOn: on, fail: () => undefined })
}

Component({
  behaviors: [reading, calling, choosingPlace],
  data: { view: null as ScriptView | null, address: '' },
  methods: {
    /** `itemId`: the chosen problem; else what an unfinished report is about. */
    onLoad({ itemId }: { itemId?: string }) {
      const card = currentCard()?.card
      const draft = card ? reportDraft('repair', card.id) : null
      ;(this as unknown as Own).itemId = itemId ?? draft?.itemId ?? null
      this.redraw()
    },
    redraw() {
      const card = currentCard()?.card
      const saved = card ? savedAddress(card.id) : null
      const address = saved?.text ?? null
      const view = scriptView(address, (this as unknown as Own).itemId)
      this.setData({ view, address: address ?? '' })
    },
    onFillAddress() {
      this.openPlaces(currentCard()?.card.id ?? '', true)
    },
    takePlace(place: ListedPlace) {
      const card = currentCard()?.card
      if (card) saveAddress(card.id, place)
      this.redraw()
    },
  },
  pageLifetimes: {
    show() {
      keepScreenOn(true)
    },
    hide() {
      keepScreenOn(false)
    },
  },
  lifetimes: {
    detached() {
      keepScreenOn(false)
    },
  },
})
