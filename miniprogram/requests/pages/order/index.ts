import { calling } from '../../../behaviors/calling'
import { reading } from '../../../behaviors/reading'
import { currentCard } from '../../../services/community-card'
import { showMedia } from '../../services/media-files'
import { mediaOrigin } from '../../services/media-origin'
import { jobsOf, retryPhoto } from '../../services/photo-queue'
import { takeReplies } from '../../services/submissions'
import { orderActing } from './order-acting'
import { orderOf, orderReading } from './order-reading'

Component({
  behaviors: [reading, calling, orderReading, orderActing],
  methods: {
    onLoad({ id = '', community }: { id?: string; community?: string }) {
      this.openOrder(community ?? currentCard()?.card.id ?? '', id)
    },
    async onOpenPhoto({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
      await this.renewBeforeOpening()
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
  },
  pageLifetimes: {
    show() {
      takeReplies()
      void this.reload()
    },
  },
})
