/** How the desk reads an order: time first. Pure. */
import { dueLabel } from '../../contract/promise-words'
import type { WorkOrder } from '../../contract/work-order'
import type { Urgency } from '../../contract/work-order-names'
import type { WorkOrderState } from '../../contract/work-order-states'
import { columnTime, spanWords } from '../../words/time-words'

type Promised = WorkOrder['promises'][number]
type OrderEvent = WorkOrder['events'][number]

export interface Due {
  /** 晚了 8 分, 剩 6 分 */
  text: string
  tone: '' | 'warn' | 'danger'
  icon: 'clock-o' | 'warning'
}

/** Amber within the last quarter of the time since the report; late is counted up. */
export function dueOf(promise: Promised | null, submittedAt: string, now: Date): Due | null {
  if (!promise) return null
  const due = Date.parse(promise.dueAt)
  const left = due - now.getTime()
  if (left < 0) return { text: `晚了 ${spanWords(-left)}`, tone: 'danger', icon: 'warning' }
  const soon = left <= (due - Date.parse(submittedAt)) / 4
  return { text: `剩 ${spanWords(left)}`, tone: soon ? 'warn' : '', icon: 'clock-o' }
}

/** What has to happen, said to those who have to do it. */
const STEPS: Record<Promised['step'], string> = {
  accept: '受理',
  'on-site': '到场',
  'specialist-on-site': '维保到场',
  control: '控制住',
  plan: '给方案',
  'first-answer': '答复',
  resolve: '办好',
  result: '给结果',
  'call-back': '回电',
  resume: '接着办',
}

/** 14:46 前受理 */
export const stepLabel = ({ dueAt, step }: Promised, now: Date) =>
  `${dueLabel(new Date(dueAt), now)}${STEPS[step]}`

export const URGENCY_WORDS: Record<Urgency, string> = {
  ordinary: '普通',
  urgent: '急',
  emergency: '紧急',
}

const KINDS: Record<WorkOrder['kind'], string> = {
  repair: '报修',
  incident: '突发情况',
  complaint: '投诉',
  suggestion: '建议',
  inquiry: '咨询',
}

export const kindOf = ({ kind, itemId }: Pick<WorkOrder, 'kind' | 'itemId'>) =>
  kind === 'inquiry' && itemId === null ? '请回电' : KINDS[kind]

export const kindWords = (kind: WorkOrder['kind']) => KINDS[kind]

export const STATE_WORDS: Record<WorkOrderState, string> = {
  submitted: '等您受理',
  accepted: '已受理',
  assigned: '已派师傅',
  taken: '师傅接了',
  scheduled: '约好时间',
  'in-progress': '正在办',
  paused: '先停着',
  'awaiting-acceptance': '等住户看',
  rework: '再修一次',
  done: '办完了',
  rated: '办完了',
  archived: '办完了',
  reopened: '又打开了',
  cancelled: '住户取消了',
  declined: '答复了办不了',
  merged: '并到一起办',
}

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
  commented: '留言了',
  noted: '记了一笔，住户看不到',
  nudged: '催了',
}

/** 王客服 14:41 受理了 */
export function eventWords(event: OrderEvent, now: Date): string {
  const who =
    event.actor === 'staff' ? (event.name ?? '同事') : event.actor === 'system' ? '系统' : '住户'
  return `${who} ${columnTime(new Date(event.at), now)} ${EVENTS[event.type]}`
}
