/** What a state means to the person who reported: a word with a sign, one sentence, and what is next. */
import type { WorkOrderState } from '../../contract/work-order-states'
import type { WorkOrder } from '../contract/work-order'

export type Tone = 'calm' | 'warn' | 'danger' | 'quiet'
type Kind = WorkOrder['kind']

export interface StateWords {
  /** 前台接了 */
  label: string
  icon: string
  tone: Tone
  /** The sentence of the page, in clauses that move to the next line whole. */
  sentence: string[]
  /** What comes now; empty at an end. */
  next: string
}

const words = (
  label: string,
  icon: string,
  tone: Tone,
  sentence: string[],
  next: string,
): StateWords => ({ label, icon, tone, sentence, next })

const REPAIR: Record<WorkOrderState, StateWords> = {
  submitted: words('等前台接单', 'clock-o', 'calm', ['物业收到了，', '等前台接单'], '前台接单'),
  accepted: words('前台接了', 'success', 'calm', ['前台接了，', '正在安排'], '安排师傅'),
  assigned: words('派了师傅', 'success', 'calm', ['派了师傅，', '等师傅接单'], '师傅接单'),
  taken: words('师傅接了', 'success', 'calm', ['师傅接了，', '会和您约时间'], '师傅上门'),
  scheduled: words('约好了时间', 'clock-o', 'calm', ['约好了时间，', '师傅会来'], '师傅到了修'),
  'in-progress': words('正在修', 'clock-o', 'calm', ['师傅正在修'], '修好请您看'),
  paused: words('先停一停', 'ellipsis', 'quiet', ['先停一停，', '原因写在下面'], '接着修'),
  'awaiting-acceptance': words(
    '请您看看修好没有',
    'warning',
    'warn',
    ['请您看看', '修好没有'],
    '您看过算完',
  ),
  rework: words('再修一次', 'clock-o', 'calm', ['师傅再修一次'], '修好请您看'),
  done: words('修好了', 'success', 'calm', ['修好了'], ''),
  rated: words('修好了', 'success', 'calm', ['修好了，', '谢谢您的评价'], ''),
  archived: words('办完了', 'success', 'quiet', ['办完了'], ''),
  reopened: words('又打开了', 'clock-o', 'calm', ['又打开了，', '等前台接单'], '前台接单'),
  cancelled: words('您取消了', 'cross', 'quiet', ['您取消了'], ''),
  declined: words('物业办不了', 'info-o', 'warn', ['这件事', '物业办不了'], ''),
  merged: words('并到一起办', 'success', 'quiet', ['和另一件', '并到一起办'], ''),
}

/** What differs when nothing is repaired: somebody complains, suggests, asks; an incident. */
const OTHERWISE: Partial<Record<WorkOrderState, StateWords>> = {
  accepted: words('前台接了', 'success', 'calm', ['前台接了，', '正在处理'], '处理好告诉您'),
  assigned: words('派了人', 'success', 'calm', ['派了人，', '等人接手'], '有人接手'),
  taken: words('有人接了', 'success', 'calm', ['有人接了，', '正在处理'], '处理好告诉您'),
  scheduled: words('约好了时间', 'clock-o', 'calm', ['约好了时间'], '处理好告诉您'),
  'in-progress': words('正在处理', 'clock-o', 'calm', ['正在处理'], '处理好告诉您'),
  paused: words('先停一停', 'ellipsis', 'quiet', ['先停一停，', '原因写在下面'], '接着办'),
  'awaiting-acceptance': words(
    '请您看看办好没有',
    'warning',
    'warn',
    ['请您看看', '办好没有'],
    '您看过算完',
  ),
  rework: words('再办一次', 'clock-o', 'calm', ['正在再办一次'], '办好请您看'),
  done: words('办好了', 'success', 'calm', ['办好了'], ''),
  rated: words('办好了', 'success', 'calm', ['办好了，', '谢谢您的评价'], ''),
}

const CALL_BACK: Partial<Record<WorkOrderState, StateWords>> = {
  submitted: words('等前台回电', 'clock-o', 'calm', ['物业收到了，', '等前台回电'], '前台打给您'),
  accepted: words('前台接了', 'success', 'calm', ['前台接了，', '会打给您'], '前台打给您'),
}

/** `isCallBack`: an inquiry whose promise is to ring. */
export function stateWords(state: WorkOrderState, kind: Kind, isCallBack = false): StateWords {
  if (kind === 'repair') return REPAIR[state]
  const own = isCallBack ? CALL_BACK[state] : undefined
  return own ?? OTHERWISE[state] ?? REPAIR[state]
}

const KINDS: Record<Kind, string> = {
  repair: '报修',
  incident: '突发情况',
  complaint: '投诉',
  suggestion: '建议',
  inquiry: '咨询',
}

export const kindWords = (kind: Kind) => KINDS[kind]
