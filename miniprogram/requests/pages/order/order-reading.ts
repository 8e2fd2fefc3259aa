import type { WorkOrder } from '../../contract/work-order'
import { MEDIA_URL_MINUTES } from '../../../contract/media'
import { MINUTE_MS } from '../../../contract/shanghai-time'
import { failureCode } from '../../../services/api-error'
import { now } from '../../../services/clock'
import { troubleOf } from '../../../words/trouble'
import { mediaOrigin } from '../../services/media-origin'
import { fetchOrder, keptOrder } from '../../services/orders'
import { jobsOf, onPhotoChange } from '../../services/photo-queue'
import { orderView, type OrderView } from './view'

/** An address younger than this did not break of age. */
const BROKEN_AFTER_MS = MINUTE_MS
/** A large photo takes a moment to come. */
const TOO_OLD_TO_OPEN_MS = (MEDIA_URL_MINUTES - 1) * MINUTE_MS

/** 剩 13 分 and 30 分后可再催 go on while somebody looks. */
const REDRAW_MS = 30_000

/** What the acting half of the page asks of this one. */
export interface OrderPage {
  take(order: WorkOrder): void
  reload(): Promise<void>
  tell(text: string): void
}

interface Own {
  minuteHand?: number
  communityId: string
  orderId: string
  order: WorkOrder | null
  savedAt: string | null
  /** photos of this phone that had arrived when last looked */
  arrived: number
  renewing?: Promise<void>
  unsubscribe?: () => void
}

const ownOf = (page: unknown) => page as Own

/** The order the page shows; null until it was read. */
export const orderOf = (page: unknown): WorkOrder | null => ownOf(page).order

const arrivedOf = (orderId: string) =>
  jobsOf(orderId).filter(({ state }) => state === 'done').length

/** An answer that was asked for before a move of one's own and came after it. */
const isOlder = (order: WorkOrder, than: WorkOrder) =>
  order.version < than.version ||
  (order.version === than.version && order.events.length < than.events.length)

/** One order: the kept copy at once, the answer in place of it, the photos as they travel. */
export const orderReading = Behavior({
  data: { view: null as OrderView | null, stale: '', failed: '', gone: false },
  methods: {
    openOrder(communityId: string, orderId: string) {
      const kept = keptOrder(communityId, orderId)
      Object.assign(ownOf(this), {
        communityId,
        orderId,
        order: kept?.value ?? null,
        savedAt: kept?.savedAt ?? null,
        arrived: arrivedOf(orderId),
        unsubscribe: onPhotoChange(() => this.onPhotos()),
      })
      this.redraw()
    },
    redraw() {
      const { order, orderId } = ownOf(this)
      if (!order) return
      const view = orderView(order, jobsOf(orderId), mediaOrigin(), now())
      if (JSON.stringify(view) === JSON.stringify(this.data.view)) return
      this.setData({ view })
      void wx.setNavigationBarTitle({ title: view.title })
    },
    /** A photo that has just arrived is the server's to show. */
    onPhotos() {
      const own = ownOf(this)
      const arrived = arrivedOf(own.orderId)
      const more = arrived > own.arrived
      own.arrived = arrived
      this.redraw()
      if (more) void this.reload()
    },
    take(order: WorkOrder) {
      const own = ownOf(this)
      if (!own.order || !isOlder(order, own.order)) own.order = order
      own.savedAt = now().toISOString()
      this.setData({ stale: '', failed: '', gone: false })
      this.redraw()
    },
    /** The pages behind its keys leave their answer on the shelf. */
    takeKept() {
      const own = ownOf(this)
      const kept = keptOrder(own.communityId, own.orderId)
      if (!kept || (own.savedAt !== null && kept.savedAt <= own.savedAt)) return
      own.order = kept.value
      own.savedAt = kept.savedAt
      this.redraw()
    },
    /** On every show: the desk may have moved on, and signed photo addresses last ten minutes. */
    async reload() {
      const own = ownOf(this)
      try {
        this.take(await fetchOrder(own.communityId, own.orderId))
      } catch (error) {
        const gone = failureCode(error) === 'object.unknown'
        if (gone) this.setData({ view: null })
        this.setData({ ...troubleOf(error, gone ? null : own.savedAt), gone })
      }
    },
    onReload() {
      this.setData({ failed: '' })
      void this.reload()
    },
    /** Addresses ran out while the page stood open; all who ask meanwhile wait for one answer. */
    async renewOlderThan(age: number) {
      const own = ownOf(this)
      if (now().getTime() - Date.parse(own.savedAt ?? '') <= age) return
      own.renewing ??= this.reload()
      await own.renewing
      delete own.renewing
    },
    /** A file that is gone is not asked for again. */
    onBrokenPhoto() {
      void this.renewOlderThan(BROKEN_AFTER_MS)
    },
    /** Thumbnails stay as they were drawn, the large photo is yet to come. */
    renewBeforeOpening(): Promise<void> {
      return this.renewOlderThan(TOO_OLD_TO_OPEN_MS)
    },
  },
  pageLifetimes: {
    show() {
      const own = ownOf(this)
      this.takeKept()
      clearInterval(own.minuteHand ?? 0)
      own.minuteHand = setInterval(() => {
        this.redraw()
      }, REDRAW_MS)
    },
    hide() {
      clearInterval(ownOf(this).minuteHand ?? 0)
    },
  },
  lifetimes: {
    detached() {
      ownOf(this).unsubscribe?.()
      clearInterval(ownOf(this).minuteHand ?? 0)
    },
  },
})
