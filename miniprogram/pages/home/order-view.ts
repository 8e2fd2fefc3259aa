/** The nearest promise of what this household has reported, as the card above the directory says it. */
import { dueLabel, stepWords } from '../../contract/promise-words'
import { MINUTE_MS } from '../../contract/shanghai-time'
import type { OpenOrders } from '../../services/open-orders'
import { phrases } from '../../words/phrases'

export interface OrderView {
  id: string
  tone: '' | 'danger' | 'warn'
  icon: 'clock-o' | 'warning'
  /** 正在办，厨房水槽漏水 */
  state: string
  /** 15:06 前 到现场 */
  title: string[]
  note: string[]
  spoken: string
}

function lateness(dueAt: Date, now: Date): string {
  const minutes = Math.max(1, Math.floor((now.getTime() - dueAt.getTime()) / MINUTE_MS))
  if (minutes < 60) return `${minutes} 分`
  return minutes < 48 * 60 ? `${Math.floor(minutes / 60)} 小时` : `${Math.floor(minutes / 1440)} 天`
}

/** Null when nothing is open. */
export function orderView({ orders, count }: OpenOrders, now: Date): OrderView | null {
  const order = orders[0]
  if (!order) return null
  const awaits = order.state === 'awaiting-acceptance'
  const { nextPromise, kind, promisesConfirmed } = order
  const dueAt = nextPromise ? new Date(nextPromise.dueAt) : null
  const isLate = dueAt !== null && dueAt < now
  const what = nextPromise ? stepWords(nextPromise.step, { kind, scope: 'public' }) : ''
  const lead = promisesConfirmed ? '' : '一般会在 '
  const plain = awaits ? ['请您看看', '办好没有'] : ['物业正在办']
  const title = dueAt ? [`${lead}${dueLabel(dueAt, now)} `, what] : plain
  const late = dueAt && isLate ? `晚了 ${lateness(dueAt, now)}，着急就打电话` : ''
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
