/** The timeline of an order as staff read it: newest on top, notes of their own marked. Pure. */
import { momentLabel, clockTime } from '../../contract/shanghai-time'
import { yuan } from '../../contract/work-order-price'
import type { WorkOrder } from '../../contract/replies/work-order'
import { columnTime } from '../../words/time-words'
import type { StaffWorkOrder } from '../contract/desk'
import { STATE_WORDS, STEP_WORDS, URGENCY_WORDS } from './desk-words'
import { groupName } from './person-words'

type OrderEvent = WorkOrder['events'][number]
type Facts = OrderEvent['facts']

const EVENTS: Record<OrderEvent['type'], string> = {
  submitted: '报的',
  accepted: '受理了',
  declined: '答复了办不了',
  assigned: '派的人',
  taken: '接了',
  'given-back': '退回了',
  'passed-on': '转给同事了',
  scheduled: '约了时间',
  started: '到场了',
  paused: '暂停了',
  resumed: '接着办了',
  quoted: '报了价',
  'price-agreed': '同意价格了',
  'price-refused': '没同意价格',
  answered: '答复了',
  finished: '办完了',
  confirmed: '说办好了',
  'sent-back': '说没办好',
  rated: '评了',
  'fed-back': '又说了几句',
  reopened: '重开了',
  cancelled: '取消了',
  'window-changed': '改了时间',
  'urgency-changed': '改了紧急程度',
  archived: '归档了',
  'owner-left': '没有人管了，要重新派人',
  merged: '并到另一件里了',
  split: '拆开单独办了',
  gained: '并进来一件',
  lost: '拆出去一件',
  commented: '留言了',
  noted: '记了一笔，住户看不到',
  nudged: '催了',
  'still-broken': '说还没好',
  released: '给邻居看了，住户看不到这一条',
  withheld: '不给邻居看了，住户看不到这一条',
}

const INTERNAL: readonly OrderEvent['type'][] = ['noted', 'released', 'withheld']

/** 王客服, 系统, 住户 */
export function actorWords({ actor, name }: Pick<OrderEvent, 'actor' | 'name'>): string {
  if (actor === 'staff') return name ?? '同事'
  if (actor === 'neighbour') return '邻居'
  return actor === 'system' ? '系统' : '住户'
}

/** 王客服 14:41 受理了 */
export const eventWords = (event: OrderEvent, now: Date): string =>
  `${actorWords(event)} ${columnTime(new Date(event.at), now)} ${EVENTS[event.type]}`

const windowWords = ({ from, to }: { from: string; to: string }, now: Date) =>
  `${momentLabel(new Date(from), now)}–${clockTime(new Date(to))}`

const assigneeWords = ({ assigneeName, assigneeTrade }: Facts) => {
  if (assigneeName) return `给${assigneeName}`
  return assigneeTrade ? `给${groupName(assigneeTrade)}` : ''
}

/** What the entry was about, as it was then. */
function factWords(facts: Facts, now: Date): string {
  const { window, windows, pause, totalFen, urgency, keeps, rating, referral, media } = facts
  const { otherNumber } = facts
  const parts = [
    assigneeWords(facts),
    otherNumber ?? '',
    window ? windowWords(window, now) : '',
    (windows ?? []).map((each) => windowWords(each, now)).join('，或 '),
    pause ? `到 ${momentLabel(new Date(pause.until), now)}` : '',
    totalFen === undefined ? '' : `合计 ${yuan(totalFen)} 元`,
    urgency ? `改成${URGENCY_WORDS[urgency]}` : '',
    (keeps ?? []).map((step) => STEP_WORDS[step]).join('、'),
    rating ? `${rating.solved ? '解决了' : '没解决'}，${rating.stars} 星` : '',
    referral ?? '',
    media && media.length > 0 ? `${media.length} 张照片` : '',
  ]
  return parts.filter((part) => part !== '').join('，')
}

export interface TrailStep {
  id: string
  /** 王客服 14:41 受理了 */
  text: string
  facts: string
  reason: string
  internal: boolean
  last: boolean
}

export const trailOf = ({ events }: WorkOrder, now: Date): TrailStep[] =>
  events
    .slice()
    .reverse()
    .map((event, at) => ({
      id: event.id,
      text: eventWords(event, now),
      facts: factWords(event.facts, now),
      reason: event.reason ?? '',
      internal: INTERNAL.includes(event.type),
      last: at === events.length - 1,
    }))

/** 王客服 14:41 受理了: what somebody faster has done. */
export function lastWords({ order }: StaffWorkOrder, now: Date): string {
  const last = order.events[order.events.length - 1]
  return last ? eventWords(last, now) : STATE_WORDS[order.state]
}
