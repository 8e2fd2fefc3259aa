import { calling } from '../../behaviors/calling'
import { reading } from '../../behaviors/reading'
import { failureCode, isUnreached, sentenceOf } from '../../services/api-error'
import { otherLines } from '../../services/call-views'
import { now } from '../../services/clock'
import { isDeadCode, savedCard, useCommunity, type SavedCard } from '../../services/community-card'
import { savedAddress } from '../../services/address'
import { refreshOpenOrders, savedOpenOrders } from '../../services/open-orders'
import { fetchSource, openingOf, type OpeningQuery, type Source } from '../../services/opening'
import { onOutboxChange, outboxEntries } from '../../services/outbox'
import { scrollIntoView } from '../../services/scrolling'
import { phrases } from '../../words/phrases'
import { phoneBookEntry, saveToPhoneBook } from '../../services/phone-book'
import { ROUTES, rowsOf, type Row } from './directory'
import { orderView, type OrderView } from './order-view'
import { addressToSay, offlineBand, plateView, type BandView, type PlateView } from './view'

/** `waiting`: a first visit, before its one request is answered. */
type Stage = 'waiting' | 'plate' | 'dead-code' | 'nothing' | 'failed'

/** What is not drawn. */
interface Own {
  source?: Source
  communityId?: string
  placeLabel?: string
  isOffline?: boolean
  unsubscribe?: () => void
  minuteHand?: number
}

/** Who answers changes by the clock, also while somebody looks: twice a minute is soon enough. */
const REPAINT_MS = 30_000

const ownOf = (page: object) => page as Own

Component({
  behaviors: [reading, calling],
  data: {
    stage: 'waiting' as Stage,
    plate: null as PlateView | null,
    band: null as BandView | null,
    /** the link under the key: words to say where the flat is known, else the phone book */
    knowsFlat: false,
    say: [] as string[],
    rows: [] as Row[],
    order: null as OrderView | null,
    /** what is said instead of a number, in clauses */
    sentence: [] as string[],
  },
  lifetimes: {
    attached() {
      ownOf(this).unsubscribe = onOutboxChange(() => {
        this.paint()
      })
    },
    detached() {
      ownOf(this).unsubscribe?.()
      clearInterval(ownOf(this).minuteHand ?? 0)
    },
  },
  pageLifetimes: {
    show() {
      this.paint()
      const own = ownOf(this)
      clearInterval(own.minuteHand ?? 0)
      own.minuteHand = setInterval(() => {
        this.paint()
      }, REPAINT_MS)
    },
    hide() {
      clearInterval(ownOf(this).minuteHand ?? 0)
    },
  },
  methods: {
    readCallKey() {
      // no bar here: `paint` draws the key with the number
    },
    onLoad(query: OpeningQuery) {
      const opening = openingOf(query)
      if (opening.kind === 'unreadable') this.say('dead-code', sentenceOf('scan-code.unknown'))
      else if (opening.kind === 'nothing') this.say('nothing', '您住哪个小区？')
      else {
        ownOf(this).source = opening.source
        if (opening.saved) this.show(opening.saved, opening.place?.label ?? '')
        void this.refresh()
      }
    },
    say(stage: Stage, sentence: string) {
      this.setData({ stage, sentence: phrases(sentence), plate: null })
    },
    show({ card }: SavedCard, placeLabel: string) {
      const own = ownOf(this)
      own.communityId = card.id
      own.placeLabel = placeLabel
      useCommunity(card.id)
      this.paint()
    },
    /** One request; what is on the screen stays until it is answered. */
    async refresh() {
      const own = ownOf(this)
      if (!own.source) return
      try {
        const { saved, place } = await fetchSource(own.source)
        own.isOffline = false
        this.show(saved, place?.label ?? own.placeLabel ?? '')
        await this.refreshOrders(saved.card.id)
      } catch (error) {
        this.onNotFetched(error)
      }
    },
    onNotFetched(error: unknown) {
      const own = ownOf(this)
      const isGone = isDeadCode(error) || failureCode(error) === 'community.unknown'
      if (isGone) {
        delete own.communityId
        this.say('dead-code', sentenceOf(failureCode(error)))
      } else if (own.communityId === undefined) {
        this.say('failed', sentenceOf(failureCode(error)))
      } else {
        own.isOffline = isUnreached(error)
        this.paint()
      }
    },
    async refreshOrders(communityId: string) {
      try {
        if (await refreshOpenOrders(communityId)) this.paint()
      } catch {
        // The card above the directory keeps what was last known; calling needs none of it.
      }
    },
    /** From the phone's store and the clock alone. */
    paint() {
      const { communityId, placeLabel = '', isOffline = false } = ownOf(this)
      const saved = communityId === undefined ? null : savedCard(communityId)
      if (!saved) return
      const { card } = saved
      const at = now()
      const flat = savedAddress(card.id)?.text ?? ''
      const where = flat === '' ? placeLabel : flat
      const open = savedOpenOrders(card.id)
      this.setData({
        stage: 'plate',
        plate: plateView(saved, at, where, isOffline),
        band: isOffline ? offlineBand(saved, at) : null,
        knowsFlat: flat !== '',
        say: addressToSay(card, where),
        order: open && orderView(open, at),
        rows: rowsOf({
          isOffline,
          waiting: outboxEntries(card.id).filter(({ state }) => state !== 'sent').length,
          open: open?.count ?? 0,
          otherLines: otherLines(card, at).map(({ name }) => name),
        }),
      })
    },
    onRetry() {
      this.setData({ stage: 'waiting' })
      void this.refresh()
    },
    onChoose() {
      void wx.navigateTo({ url: '/mine/pages/communities/index' })
    },
    onRow({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id } = currentTarget.dataset as { id: Row['id'] }
      if (id === 'lines') this.onOtherLines()
      else void wx.navigateTo({ url: ROUTES[id] })
    },
    onOrder() {
      const { order } = this.data
      if (order) void wx.navigateTo({ url: `/requests/pages/order/index?id=${order.id}` })
    },
    onScript() {
      void wx.navigateTo({ url: '/requests/pages/call-script/index' })
    },
    async onSaveNumber() {
      const card = savedCard(ownOf(this).communityId ?? '')?.card
      const entry = card ? phoneBookEntry(card) : null
      if (!card || !entry) return
      const outcome = await saveToPhoneBook(entry, card)
      if (outcome === 'ok') this.tell('已存到通讯录')
      else if (outcome !== 'cancelled')
        this.setData({
          numberToDial: { title: `${entry.name}，请自己存一下`, number: entry.number },
        })
    },
    onStrip({ detail }: WechatMiniprogram.CustomEvent<{ open: boolean }>) {
      if (detail.open) scrollIntoView('#strip')
    },
    onShareAppMessage() {
      const card = savedCard(ownOf(this).communityId ?? '')?.card
      if (!card) return { title: '物业短号', path: '/pages/home/index' }
      const title = `${card.name}物业短号 ${card.shortNumber}`
      return { title, path: `/pages/home/index?community=${card.id}` }
    },
  },
})
