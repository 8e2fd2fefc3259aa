import { calling } from '../../../behaviors/calling'
import { reading } from '../../../behaviors/reading'
import { WORDS_MAX } from '../../../contract/work-order-names'
import type { WorkOrder } from '../../contract/work-order'
import { now } from '../../../services/clock'
import { orderForm, orderFormPage } from '../../behaviors/order-form'
import { moveOrder } from '../../services/order-doings'
import { eraseRating, keepRating, savedRating, type Rating } from '../../services/order-drafts'
import { wordsLeft } from '../../words/limits'
import { offersOf } from '../order/actions'

const STARS = ['很不满意', '不满意', '一般', '满意', '很满意']

interface Own {
  form: Rating
}

const ownOf = (page: unknown) => page as Own

const starsView = (chosen: number) =>
  STARS.map((meaning, index) => ({
    at: index + 1,
    on: index < chosen,
    chosen: index + 1 === chosen,
    spoken: `${index + 1} 星，${meaning}`,
  }))

/** Solved first, then stars, then words: what matters is asked before how one liked it. */
Component({
  behaviors: [reading, calling, orderForm],
  data: {
    title: '',
    solved: null as boolean | null,
    stars: starsView(0),
    meaning: '',
    left: wordsLeft('', WORDS_MAX),
    /** Set once; the field owns its text afterwards. */
    text: '',
    problem: '',
    canReopen: false,
  },
  methods: {
    onLoad(query: { id?: string; community?: string }) {
      const own = ownOf(this)
      own.form = savedRating(query.id ?? '')
      this.setData({ text: own.form.words })
      this.openOrder(query)
    },
    showForm(order: WorkOrder) {
      const canReopen = offersOf(order, now()).some(({ name }) => name === 'reopen')
      this.setData({ title: order.title, canReopen })
      this.draw()
    },
    isStillOpen: (order: WorkOrder) => offersOf(order, now()).some(({ name }) => name === 'rate'),
    /** Nobody but the reporter rates, and once: whatever stands there is theirs. */
    isSaid: ({ rating }: WorkOrder) => rating !== null,
    forgetForm({ id }: WorkOrder) {
      eraseRating(id)
    },
    draw() {
      const { solved, stars } = ownOf(this).form
      this.setData({ solved, stars: starsView(stars), meaning: STARS[stars - 1] ?? '' })
    },
    change(patch: Partial<Rating>) {
      const own = ownOf(this)
      own.form = { ...own.form, ...patch }
      keepRating(orderFormPage(this).orderId, own.form)
      if (this.data.problem) this.setData({ problem: '' })
      this.draw()
    },
    onSolved({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { solved } = currentTarget.dataset as { solved: boolean }
      this.change({ solved })
    },
    onStar({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { at } = currentTarget.dataset as { at: number }
      this.change({ stars: at })
    },
    onType({ detail }: WechatMiniprogram.Input) {
      this.change({ words: detail.value })
      const left = wordsLeft(detail.value, WORDS_MAX)
      if (left.note !== this.data.left.note) this.setData({ left })
    },
    onReopen() {
      const { communityId, orderId } = orderFormPage(this)
      const query = `what=reopen&community=${communityId}&id=${orderId}`
      void wx.redirectTo({ url: `/requests/pages/say/index?${query}` })
    },
    onSend() {
      const { solved, stars, words: typed } = ownOf(this).form
      const words = typed.trim()
      const missing = solved === null ? '请先选解决没有' : stars === 0 ? '请点几颗星' : ''
      this.setData({ problem: missing })
      if (solved === null || stars === 0 || wordsLeft(words, WORDS_MAX).tooLong) return
      const rating = { solved, stars, ...(words ? { words } : {}) }
      void this.send((order) => moveOrder(order, { move: 'rate', rating }))
    },
  },
})
