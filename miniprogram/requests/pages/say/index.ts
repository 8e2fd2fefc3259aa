import { calling } from '../../../behaviors/calling'
import { reading } from '../../../behaviors/reading'
import { ENTRY_PHOTOS_MAX } from '../../../contract/work-order-names'
import { canRemark } from '../../../contract/work-order-states'
import type { WorkOrder } from '../../contract/work-order'
import { now } from '../../../services/clock'
import { uuid } from '../../../services/random'
import { orderForm, orderFormPage } from '../../behaviors/order-form'
import { picturing } from '../../behaviors/picturing'
import { commentOnOrder, followWith, moveOrder, namedFiles } from '../../services/order-doings'
import { eraseSaying, keepSaying, savedSaying, type Saying } from '../../services/order-drafts'
import { wordsLeft } from '../../words/limits'
import type { PhotoLimits } from '../../words/photos-view'
import { offersOf } from '../order/actions'
import { asksOf, SAYINGS, type Asks, type SayingKind } from './words'

interface Own {
  what: SayingKind
  form: Saying
  limits: PhotoLimits
}

const ownOf = (page: unknown) => page as Own

/** Words about an order, with photos where they help: a comment, or the reason of a move. */
Component({
  behaviors: [reading, calling, orderForm, picturing],
  data: {
    asks: null as Asks | null,
    /** Set once; the field owns its text afterwards. */
    text: '',
    left: wordsLeft('', 1),
    missing: false,
    unsaved: false,
  },
  methods: {
    onLoad(query: { what?: SayingKind; id?: string; community?: string }) {
      const own = ownOf(this)
      own.what = SAYINGS.find((each) => each === query.what) ?? 'comment'
      own.limits = { photos: ENTRY_PHOTOS_MAX, clips: 0 }
      own.form = savedSaying(query.id ?? '', own.what)
      this.setData({ text: own.form.words })
      this.openOrder(query)
    },
    showForm(order: WorkOrder) {
      const asks = asksOf(ownOf(this).what, order.kind)
      this.setData({ asks })
      void wx.setNavigationBarTitle({ title: asks.title })
      this.countWords()
      this.showPhotos()
    },
    isStillOpen(order: WorkOrder): boolean {
      const { what } = ownOf(this)
      if (what === 'comment') return order.acts && canRemark(order.state)
      return offersOf(order, now()).some(({ name }) => name === what)
    },
    isSaid({ events }: WorkOrder): boolean {
      const { what, form } = ownOf(this)
      const last = events.filter(({ actor }) => actor === 'self').pop()
      const isMove = what !== 'comment' && last?.type === this.data.asks?.event
      return isMove && last?.reason === form.words.trim()
    },
    forgetForm(order: WorkOrder) {
      const { what, form } = ownOf(this)
      eraseSaying(order.id, what)
      followWith(order, form.media)
    },
    change(patch: Partial<Pick<Saying, 'words' | 'media'>>) {
      const own = ownOf(this)
      own.form = { ...own.form, ...patch, key: uuid() }
      const kept = keepSaying(orderFormPage(this).orderId, own.what, own.form)
      if (this.data.unsaved === kept) this.setData({ unsaved: !kept })
    },
    onType({ detail }: WechatMiniprogram.Input) {
      this.change({ words: detail.value })
      if (this.data.missing) this.setData({ missing: false })
      this.countWords()
    },
    countWords() {
      const left = wordsLeft(ownOf(this).form.words, this.data.asks?.max ?? 0)
      if (left.note !== this.data.left.note) this.setData({ left })
    },
    onSend() {
      const { what, form } = ownOf(this)
      const { asks } = this.data
      const words = form.words.trim() || (what === 'comment' && form.media.length > 0 ? '照片' : '')
      if (words === '') this.setData({ missing: true })
      if (!asks || words === '' || wordsLeft(words, asks.max).tooLong) return
      void this.send((order) => {
        if (what === 'comment') return commentOnOrder(order, words, form.media, form.key)
        const media = form.media.length > 0 ? { media: namedFiles(form.media) } : {}
        return moveOrder(order, { move: what, [asks.field]: words, ...media })
      })
    },
  },
})
