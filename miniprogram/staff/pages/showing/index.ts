import { reading } from '../../../behaviors/reading'
import { telling } from '../../../behaviors/telling'
import { failureCode } from '../../../services/api-error'
import type { StaffWorkOrder } from '../../contract/desk'
import { fetching } from '../../behaviors/fetching'
import { fetchStaffOrder } from '../../services/desk-orders'
import { show } from '../../services/neighbours'
import { photosOf, showPhotos } from '../../services/photos'
import { sentenceOf } from '../../words/sentences'
import { piecesToShow, type Piece } from './view'

interface Own {
  communityId: string
  orderId: string
  all: StaffWorkOrder | null
}

const ownOf = (page: unknown) => page as Own

/** Words and photos of a report about a public place: what the desk says of them stands. */
Component({
  behaviors: [reading, telling, fetching],
  data: { title: '', pieces: [] as Piece[], loaded: false, busy: '' },
  methods: {
    onLoad({ community = '', id = '' }: { community?: string; id?: string }) {
      Object.assign(ownOf(this), { communityId: community, orderId: id, all: null })
    },
    async load() {
      const { communityId, orderId } = ownOf(this)
      const all = await this.fetched(fetchStaffOrder(communityId, orderId))
      if (all) this.take(all)
    },
    take(all: StaffWorkOrder) {
      ownOf(this).all = all
      const { title, number } = all.order
      this.setData({ loaded: true, title: `${title} ${number}`, pieces: piecesToShow(all) })
    },
    onRetry() {
      this.beginAnew()
      void this.load()
    },
    onPhoto({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id } = currentTarget.dataset as { id: string }
      const { all } = ownOf(this)
      if (all) showPhotos(photosOf(all.order), id)
    },
    async onTurn({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id, shown } = currentTarget.dataset as { id: string; shown: boolean }
      const { communityId, orderId } = ownOf(this)
      if (this.data.busy !== '') return
      this.setData({ busy: id || 'words' })
      try {
        const turned = id === '' ? { words: !shown } : { media: [{ id, show: !shown }] }
        this.take(await show(communityId, orderId, turned))
        this.tell(shown ? '收起来了，邻居看不到' : '放出来了，邻居看得到')
      } catch (error) {
        this.tell(sentenceOf(failureCode(error)))
      }
      this.setData({ busy: '' })
    },
  },
  pageLifetimes: {
    show() {
      void this.load()
    },
  },
})
