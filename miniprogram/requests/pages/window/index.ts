import type { TimeWindow } from '../../../contract/requests/work-order'
import { calling } from '../../../behaviors/calling'
import { reading } from '../../../behaviors/reading'
import type { WorkOrder } from '../../contract/work-order'
import { now } from '../../../services/clock'
import { orderForm } from '../../behaviors/order-form'
import { moveOrder } from '../../services/order-doings'
import { windowWords } from '../../words/order-sentence'
import { leftOf } from '../../words/windows'
import { offersOf } from '../order/actions'

interface Own {
  /** chosen here: a change of the order must not take it back */
  touched?: boolean
}

/** Another time for the visit; an agreed one falls, and the property agrees a new one. */
Component({
  behaviors: [reading, calling, orderForm],
  data: { window: null as TimeWindow | null, at: 0, agreed: '' },
  methods: {
    onLoad(query: { id?: string; community?: string }) {
      this.openOrder(query)
    },
    showForm({ appointment, windows }: WorkOrder) {
      const at = now()
      this.setData({ at: at.getTime(), agreed: appointment ? windowWords(appointment, at) : '' })
      const [asked] = windows
      if (!(this as unknown as Own).touched)
        this.setData({ window: asked ? leftOf(asked, at) : null })
    },
    isStillOpen: (order: WorkOrder) =>
      offersOf(order, now()).some(({ name }) => name === 'change-window'),
    isSaid({ events }: WorkOrder): boolean {
      const last = events[events.length - 1]
      if (last?.type !== 'window-changed' || last.actor !== 'self') return false
      const to = last.facts.windows?.[0]?.to ?? null
      return to === (this.data.window?.to ?? null)
    },
    forgetForm: () => undefined,
    onWindow({ detail }: WechatMiniprogram.CustomEvent<{ window: TimeWindow | null }>) {
      ;(this as unknown as Own).touched = true
      this.setData({ window: detail.window })
    },
    onSend() {
      const { window } = this.data
      const left = window && leftOf(window, now())
      if (window && !left) {
        this.setData({ window: null, at: now().getTime(), trouble: '选的时间已经过了，请换一个' })
        return
      }
      void this.send((order) =>
        moveOrder(order, { move: 'change-window', windows: left ? [left] : [] }),
      )
    },
  },
  pageLifetimes: {
    show() {
      this.setData({ at: now().getTime() })
    },
  },
})
