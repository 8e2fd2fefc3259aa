import { calling } from '../../../behaviors/calling'
import { reading } from '../../../behaviors/reading'
import type { WorkOrder } from '../../../contract/work-order'
import { failureCode, sentenceOf } from '../../../services/api-error'
import { now } from '../../../services/clock'
import { currentCard } from '../../../services/community-card'
import { mediaOrigin } from '../../services/media-origin'
import { showMedia } from '../../services/media-files'
import { cancelOrder, fetchOrder, keptOrder } from '../../services/orders'
import { jobsOf, onPhotoChange, retryPhoto } from '../../services/photo-queue'
import { takeReplies } from '../../services/submissions'
import { troubleOf } from '../../../words/trouble'
import { orderView, type OrderView } from './view'

/** An address younger than this did not break of age. */
const BROKEN_AFTER_MS = 60_000

interface Own {
  communityId: string
  orderId: string
  order: WorkOrder | null
  savedAt: string | null
  unsubscribe?: () => void
}

const ownOf = (page: unknown) => page as Own

Component({
  behaviors: [reading, calling],
  data: {
    view: null as OrderView | null,
    stale: '',
    failed: '',
    gone: false,
    asking: false,
    cancelling: false,
  },
  methods: {
    onLoad({ id = '', community }: { id?: string; community?: string }) {
      const own = ownOf(this)
      own.orderId = id
      own.communityId = community ?? currentCard()?.card.id ?? ''
      const kept = keptOrder(own.communityId, id)
      own.order = kept?.value ?? null
      own.savedAt = kept?.savedAt ?? null
      own.unsubscribe = onPhotoChange(() => this.redraw())
      this.redraw()
    },
    redraw() {
      const { order, orderId } = ownOf(this)
      if (!order) return
      const view = orderView(order, jobsOf(orderId), mediaOrigin(), now())
      if (JSON.stringify(view) !== JSON.stringify(this.data.view)) this.setData({ view })
      void wx.setNavigationBarTitle({ title: view.title })
    },
    take(order: WorkOrder) {
      const own = ownOf(this)
      own.order = order
      own.savedAt = now().toISOString()
      this.setData({ stale: '', failed: '', gone: false })
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
    onOpenPhoto({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
      const { order, orderId } = ownOf(this)
      const own = jobsOf(orderId).filter(({ state }) => state !== 'done')
      const files = (order?.media ?? [])
        .filter(({ url }) => url !== null)
        .map(({ id, kind, url }) => ({ id, kind, path: mediaOrigin() + (url ?? '') }))
        .concat(own)
      showMedia(files, files.map(({ id }) => id).indexOf(detail.id))
    },
    /** A signed address has run out while the page stood open; a file that is gone is not asked for again. */
    onBrokenPhoto() {
      const age = now().getTime() - Date.parse(ownOf(this).savedAt ?? '')
      if (age > BROKEN_AFTER_MS) void this.reload()
    },
    onRetryPhoto({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
      retryPhoto(detail.id)
    },
    onAskCancel() {
      this.setData({ asking: true })
    },
    onKeepOrder() {
      this.setData({ asking: false })
    },
    async onCancel() {
      const { order } = ownOf(this)
      if (!order || this.data.cancelling) return
      this.setData({ cancelling: true })
      try {
        this.take(await cancelOrder(order))
      } catch (error) {
        this.tell(sentenceOf(failureCode(error)))
        // Somebody was faster: what it has become is what the person needs to see.
        await this.reload()
      }
      this.setData({ cancelling: false, asking: false })
    },
  },
  pageLifetimes: {
    show() {
      takeReplies()
      void this.reload()
    },
  },
  lifetimes: {
    detached() {
      ownOf(this).unsubscribe?.()
    },
  },
})
