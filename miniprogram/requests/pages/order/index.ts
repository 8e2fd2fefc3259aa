import { calling } from '../../../behaviors/calling'
import { reading } from '../../../behaviors/reading'
import { failureCode, sentenceOf } from '../../../services/api-error'
import { currentCard } from '../../../services/community-card'
import { showMedia } from '../../services/media-files'
import { mediaOrigin } from '../../services/media-origin'
import { cancelOrder } from '../../services/orders'
import { jobsOf, retryPhoto } from '../../services/photo-queue'
import { takeReplies } from '../../services/submissions'
import { orderOf, orderReading } from './order-reading'

Component({
  behaviors: [reading, calling, orderReading],
  data: { asking: false, cancelling: false },
  methods: {
    onLoad({ id = '', community }: { id?: string; community?: string }) {
      this.openOrder(community ?? currentCard()?.card.id ?? '', id)
    },
    onOpenPhoto({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
      const order = orderOf(this)
      const own = jobsOf(order?.id ?? '').filter(({ state }) => state !== 'done')
      const files = (order?.media ?? [])
        .filter(({ url }) => url !== null)
        .map(({ id, kind, url }) => ({ id, kind, path: mediaOrigin() + (url ?? '') }))
        .concat(own)
      showMedia(files, files.map(({ id }) => id).indexOf(detail.id))
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
      const order = orderOf(this)
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
})
