import type { WorkOrder } from '../contract/work-order'
import { failureCode, isUnreached } from '../../services/api-error'
import { sentenceOf } from '../words/sentences'
import { now } from '../../services/clock'
import { currentCard } from '../../services/community-card'
import { vibrate } from '../../services/haptics'
import { troubleOf } from '../../words/trouble'
import { fetchOrder, keptOrder } from '../services/orders'
import { orderWords } from '../words/order-sentence'

/** What a page that asks before it moves an order brings. */
interface OrderFormPage {
  order: WorkOrder | null
  communityId: string
  orderId: string
  /** Draws the form; called once the order is known, and when it has changed. */
  showForm(order: WorkOrder): void
  /** Whether what the page is for can still be done. */
  isStillOpen(order: WorkOrder): boolean
  /** Whether the order says already what was sent: its answer was lost on the way. */
  isSaid(order: WorkOrder): boolean
  /** What was written is not needed any more. */
  forgetForm(order: WorkOrder): void
}

export const orderFormPage = (instance: unknown) => instance as OrderFormPage

/** An order, a form about it, one sending at a time; what was typed outlives every failure. */
export const orderForm = Behavior({
  data: { ready: false, failed: '', sending: false, trouble: '', closed: '' },
  methods: {
    openOrder(query: { id?: string; community?: string }) {
      const page = orderFormPage(this)
      page.communityId = query.community ?? currentCard()?.card.id ?? ''
      page.orderId = query.id ?? ''
      page.order = keptOrder(page.communityId, page.orderId)?.value ?? null
      if (page.order) this.showOrder(page.order)
      else void this.readOrder()
    },
    showOrder(order: WorkOrder) {
      const page = orderFormPage(this)
      page.order = order
      const closed = page.isStillOpen(order) ? '' : `现在是：${orderWords(order, now()).label}`
      this.setData({ ready: true, failed: '', closed })
      page.showForm(order)
    },
    async readOrder() {
      const { communityId, orderId } = orderFormPage(this)
      try {
        this.showOrder(await fetchOrder(communityId, orderId))
      } catch (error) {
        const { failed } = troubleOf(error, null)
        if (this.data.ready) this.setData({ trouble: failed })
        else this.setData({ failed })
      }
    },
    onReadAgain() {
      this.setData({ failed: '' })
      void this.readOrder()
    },
    onBack() {
      void wx.navigateBack()
    },
    /** One at a time; afterwards the page before shows what the order has become. */
    async send(doing: (order: WorkOrder) => Promise<WorkOrder>) {
      const page = orderFormPage(this)
      if (!page.order || this.data.sending) return
      this.setData({ sending: true, trouble: '' })
      try {
        this.leave(await doing(page.order))
      } catch (error) {
        await this.onNotSent(error)
        this.setData({ sending: false })
      }
    },
    leave(order: WorkOrder) {
      orderFormPage(this).forgetForm(order)
      vibrate('light')
      void wx.navigateBack()
    },
    async onNotSent(error: unknown) {
      const page = orderFormPage(this)
      const sentence = sentenceOf(failureCode(error))
      if (isUnreached(error)) {
        this.setData({ trouble: `${sentence}，写的都存着` })
        return
      }
      await this.readOrder()
      if (page.order && page.isSaid(page.order)) this.leave(page.order)
      else this.setData({ trouble: sentence })
    },
  },
})
