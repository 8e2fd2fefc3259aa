import type { WorkOrder } from '../../contract/work-order'
import { failureCode, isUnreached } from '../../../services/api-error'
import { sentenceOf } from '../../words/sentences'
import { now } from '../../../services/clock'
import { vibrate } from '../../../services/haptics'
import { uuid } from '../../../services/random'
import { moveOrder, nudgeOrder } from '../../services/order-doings'
import { orderWords } from '../../words/order-sentence'
import { actionsOf } from './actions'
import { orderOf, type OrderPage } from './order-reading'

const SAY = '/requests/pages/say/index?what='

/** Keys that lead to a page of their own. */
const PAGES: Record<string, string> = {
  'send-back': `${SAY}send-back`,
  'refuse-price': `${SAY}refuse-price`,
  rate: '/requests/pages/rate/index?',
}

/** Keys that are done with the tap, and what is said then. */
const DOINGS: Record<
  string,
  { does: (order: WorkOrder, key: string) => Promise<WorkOrder>; said: string }
> = {
  confirm: { does: (order) => moveOrder(order, { move: 'confirm' }), said: '谢谢，记下了' },
  'agree-price': { does: (order) => moveOrder(order, { move: 'agree-price' }), said: '告诉物业了' },
  cancel: { does: (order) => moveOrder(order, { move: 'cancel' }), said: '' },
  nudge: { does: nudgeOrder, said: '催了，物业看得到' },
}

interface Own {
  /** of a doing whose answer never came: the second try must count once */
  keys?: Record<string, string>
}

const keysOf = (page: unknown) => ((page as Own).keys ??= {})

/** The keys and rows of the order: done here, or a page that asks for words first. */
export const orderActing = Behavior({
  data: { asking: false, doing: '' },
  methods: {
    onKey({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id, wait } = currentTarget.dataset as { id: string; wait: string }
      if (wait) {
        this.page().tell(wait)
        return
      }
      const page = PAGES[id]
      if (page === undefined) void this.act(id)
      else this.open(page)
    },
    onRow({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { page } = currentTarget.dataset as { page: string }
      if (page) this.open(page)
      else this.setData({ asking: true })
    },
    open(page: string) {
      const order = orderOf(this)
      if (!order || this.data.doing) return
      void wx.navigateTo({ url: `${page}&community=${order.communityId}&id=${order.id}` })
    },
    /** It was merged: what goes on is a neighbour's, or another of one's own. */
    onOnward() {
      const order = orderOf(this)
      if (order?.goesOn)
        void wx.navigateTo({
          url: `/requests/pages/followed/index?community=${order.communityId}&id=${order.goesOn.orderId}`,
        })
    },
    onKeepOrder() {
      this.setData({ asking: false })
    },
    /** While the question stood open somebody may have been sent: then a reason is asked first. */
    async onCancel() {
      const order = orderOf(this)
      const row = order && actionsOf(order, false, now()).rows.find(({ id }) => id === 'cancel')
      if (!row?.page) await this.act('cancel')
      this.setData({ asking: false })
      if (row?.page) this.open(row.page)
    },
    async act(id: string) {
      const order = orderOf(this)
      const doing = DOINGS[id]
      if (!order || !doing || this.data.doing) return
      this.setData({ doing: id })
      const key = (keysOf(this)[id] ??= uuid())
      try {
        this.page().take(await doing.does(order, key))
        keysOf(this)[id] = uuid()
        vibrate('light')
        if (doing.said) this.page().tell(doing.said)
      } catch (error) {
        // What was answered is remembered under its key, a refusal too.
        if (!isUnreached(error)) keysOf(this)[id] = uuid()
        await this.onRefused(error)
      }
      this.setData({ doing: '' })
    },
    /** Somebody was faster: what it has become is what the person needs to see. */
    async onRefused(error: unknown) {
      const code = failureCode(error)
      if (isUnreached(error)) {
        this.page().tell(sentenceOf(code))
        return
      }
      await this.page().reload()
      const order = orderOf(this)
      const moved = code === 'object.changed' || code === 'work-order.move-refused'
      const state = order && moved ? orderWords(order, now()).label : ''
      this.page().tell(state ? `刚刚有变化，现在是：${state}` : sentenceOf(code))
    },
    page(): OrderPage {
      return this as unknown as OrderPage
    },
  },
})
