/** The one sentence of an order's page: its state, with who and when in it. Clauses stay whole. */
import type { TimeWindow } from '../../contract/requests/work-order'
import { clockInSentence, dayLabel, dayNumber, momentLabel } from '../../contract/shanghai-time'
import type { PauseReason } from '../../contract/work-order-names'
import { isFinished, type WorkOrderState } from '../../contract/work-order-states'
import type { WorkOrder } from '../contract/work-order'
import { stateWords, type StateWords } from './state-words'

const PAUSES: Record<PauseReason, string> = {
  owner: '等您方便',
  parts: '等配件',
  approval: '等批准',
  'third-party': '等外面的单位',
}

export const pauseWords = (reason: PauseReason) => PAUSES[reason]

/** 陈师傅; empty while nobody has it by name, as when a whole trade was asked. */
const whoHas = ({ owner }: WorkOrder) => owner?.name ?? ''

/** 今天 15:00–17:00; the second day only when it is another. */
export function spanOf({ from, to }: TimeWindow, now: Date): { day: string; clock: string } {
  const [start, end] = [new Date(from), new Date(to)]
  const last =
    dayNumber(start) === dayNumber(end) ? clockInSentence(end) : ` ${momentLabel(end, now)}`
  return { day: dayLabel(start, now), clock: `${clockInSentence(start)}–${last}` }
}

export function windowWords(window: TimeWindow, now: Date): string {
  const { day, clock } = spanOf(window, now)
  return `${day} ${clock}`
}

/** 到您家 where somebody comes to a home, else 到现场. */
export const arrivalWords = (scope: WorkOrder['scope']) =>
  scope === 'in-home' ? '到您家' : '到现场'

/** The state of an order once somebody by name comes at a time that is agreed. */
export const OWNER_AGREED = '师傅已定'

/** Does not get lost at the end of a clause. */
const GAP = '\u00a0'

type Sentence = (order: WorkOrder, who: string, now: Date) => string[] | null

const SENTENCES: Partial<Record<WorkOrderState, Sentence>> = {
  assigned: (_order, who) => (who ? [`派给了${who}，`, '等回音'] : null),
  taken: ({ kind }, who) =>
    who ? [`${who}接了，`, kind === 'repair' ? '会和您约时间' : '正在处理'] : null,
  scheduled: (order, who, now) => {
    if (!order.appointment) return null
    const { day, clock } = spanOf(order.appointment, now)
    return [`${who}${day}${GAP}`, `${clock}${GAP}`, arrivalWords(order.scope)]
  },
  'in-progress': ({ kind }, who) =>
    who ? [`${who}正在${kind === 'repair' ? '修' : '处理'}`] : null,
  paused: ({ pause, kind }, _who, now) =>
    pause && [
      `${PAUSES[pause.reason]}，`,
      `${momentLabel(new Date(pause.until), now)}${GAP}`,
      kind === 'repair' ? '前接着修' : '前接着办',
    ],
  rework: ({ kind }, who) => (who ? [`${who}再${kind === 'repair' ? '修' : '办'}一次`] : null),
}

/** The price goes before everything: nobody works until it is answered. */
export function orderWords(order: WorkOrder, now: Date): StateWords {
  const { state, kind, itemId } = order
  const plain = stateWords(state, kind, itemId === null && kind === 'inquiry')
  if (isFinished(state) && order.rating?.solved === false)
    return { ...plain, label: '办完了', sentence: ['办完了，', '您说没解决'] }
  if (order.price?.state === 'open')
    return {
      ...plain,
      label: '等您同意价格',
      icon: 'warning',
      tone: 'warn',
      sentence: ['先看价格，', '您同意才动手'],
      next: '您同意，再动手',
    }
  const label = state === 'scheduled' && order.owner?.name ? OWNER_AGREED : plain.label
  const sentence = SENTENCES[state]?.(order, whoHas(order), now) ?? plain.sentence
  return { ...plain, label, sentence }
}
