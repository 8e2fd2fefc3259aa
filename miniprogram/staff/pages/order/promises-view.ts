/** Every promise of the order with what is left of it, or whether it was kept. Pure. */
import { momentLabel } from '../../../contract/shanghai-time'
import { isOpen } from '../../../contract/work-order-states'
import type { WorkOrder } from '../../../contract/replies/work-order'
import { columnTime, spanWords } from '../../../words/time-words'
import { dueOf, STEP_WORDS } from '../../words/desk-words'

export interface PromiseRow {
  step: string
  /** 14:46 前 */
  when: string
  what: string
  /** 剩 6 分, 晚了 8 分, 14:40 做到了 */
  left: string
  tone: '' | 'warn' | 'danger' | 'quiet'
  icon: 'clock-o' | 'warning' | 'success' | 'ellipsis'
}

type Promised = WorkOrder['promises'][number]

function keptWords(
  dueAt: string,
  metAt: string,
  now: Date,
): Pick<PromiseRow, 'left' | 'tone' | 'icon'> {
  const late = Date.parse(metAt) - Date.parse(dueAt)
  const at = columnTime(new Date(metAt), now)
  if (late <= 0) return { left: `${at} 做到了`, tone: 'quiet', icon: 'success' }
  return { left: `${at} 做到，晚了 ${spanWords(late)}`, tone: 'danger', icon: 'warning' }
}

function stateOf(promise: Promised, order: WorkOrder, now: Date) {
  if (promise.metAt !== null) return keptWords(promise.dueAt, promise.metAt, now)
  if (!isOpen(order.state)) return { left: '没等到', tone: 'quiet', icon: 'ellipsis' } as const
  const due = dueOf(promise, order.submittedAt, now)
  return { left: due?.text ?? '', tone: due?.tone ?? '', icon: due?.icon ?? 'clock-o' } as const
}

/** The next one first; what was kept last. */
export const promiseRows = (order: WorkOrder, now: Date): PromiseRow[] =>
  order.promises
    .slice()
    .sort(
      (a, b) =>
        Number(a.metAt !== null) - Number(b.metAt !== null) ||
        Date.parse(a.dueAt) - Date.parse(b.dueAt),
    )
    .map((promise) => ({
      step: promise.step,
      when: `${momentLabel(new Date(promise.dueAt), now)} 前`,
      what: STEP_WORDS[promise.step],
      ...stateOf(promise, order, now),
    }))
