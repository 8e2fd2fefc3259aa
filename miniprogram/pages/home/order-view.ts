/** The nearest promise of what this household has reported, as the card above the directory says it. */
import { dueLabel, stepWords } from '../../contract/promise-words'
import { momentLabel } from '../../contract/shanghai-time'
import type { OpenOrders } from '../../services/open-orders'
import { phrases } from '../../words/phrases'
import { spanWords } from '../../words/time-words'

export interface OrderView {
  id: string
  tone: '' | 'danger' | 'warn'
  icon: 'clock-o' | 'warning'
  /** 正在办，厨房水槽漏水 */
  state: string
  /** 陈师傅 今天 15:00 到您家; 15:06 前 到您家 */
  title: string[]
  note: string[]
  spoken: string
}

/** Null when nothing is open. */
export function orderView({ orders, count }: OpenOrders, now: Date): OrderView | null {
  const order = orders[0]
  if (!order) return null
  const awaits = order.state === 'awaiting-acceptance'
  const { nextPromise, promisesConfirmed, ownerName, appointmentFrom } = order
  const dueAt = nextPromise ? new Date(nextPromise.dueAt) : null
  const behind = dueAt ? now.getTime() - dueAt.getTime() : 0
  const isLate = behind > 0
  const what = nextPromise ? stepWords(nextPromise.step, order) : ''
  const lead = promisesConfirmed ? '' : '一般会在 '
  const plain = awaits ? ['请您看看', '办好没有'] : ['物业正在办']
  const from = order.state === 'scheduled' && appointmentFrom ? new Date(appointmentFrom) : now
  const promised = dueAt ? [`${lead}${dueLabel(dueAt, now)} `, what] : plain
  const title =
    from > now && !isLate && ownerName
      ? [`${ownerName} ${momentLabel(from, now)} `, stepWords('on-site', order)]
      : promised
  const late = isLate ? `晚了 ${spanWords(behind)}，着急就打电话` : ''
  const others = count > 1 ? `还有 ${count - 1} 件在办` : ''
  const stage = order.state === 'submitted' ? '等前台接单' : awaits ? '办好了' : '正在办'
  const state = `${stage}，${order.title}`
  const note = late || others
  return {
    id: order.id,
    tone: isLate ? 'danger' : awaits ? 'warn' : '',
    icon: isLate || awaits ? 'warning' : 'clock-o',
    state,
    title,
    note: phrases(note),
    spoken: [state, title.join(''), note].filter((part) => part !== '').join('，'),
  }
}
