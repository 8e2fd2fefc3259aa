/** How the desk reads an order: time first. Pure. */
import { dueLabel } from '../../contract/promise-words'
import type { WorkOrder } from '../../contract/replies/work-order'
import type { Urgency } from '../../contract/work-order-names'
import { isOpen, type WorkOrderState } from '../../contract/work-order-states'
import { spanWords } from '../../words/time-words'

type Promised = WorkOrder['promises'][number]

export interface Due {
  /** 晚了 8 分, 剩 6 分 */
  text: string
  tone: '' | 'warn' | 'danger'
  icon: 'clock-o' | 'warning'
}

/** The nearest one not kept yet; a closed order has none that matters. */
export function nextPromise({ promises, state }: Pick<WorkOrder, 'promises' | 'state'>) {
  if (!isOpen(state)) return null
  const running = promises.filter(({ metAt }) => metAt === null)
  return running.sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt))[0] ?? null
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
export const STEP_WORDS: Record<Promised['step'], string> = {
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
  `${dueLabel(new Date(dueAt), now)}${STEP_WORDS[step]}`

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
  submitted: '等着受理',
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
