/** Promised times as residents read them: a clock time in its own column, and whether it is kept. */
import { dueLabel, stepWords } from '../../contract/promise-words'
import { MINUTE_MS } from '../../contract/shanghai-time'
import { isOpen } from '../../contract/work-order-states'
import type { WorkOrder } from '../contract/work-order'
import { columnTime, spanWords } from '../../words/time-words'

export type Promised = WorkOrder['promises'][number]
type About = Pick<WorkOrder, 'kind' | 'scope'>

export interface TimetableRow {
  step: Promised['step']
  /** 14:46 前 */
  at: string
  what: string
  kept: boolean
  /** done or still due past its time */
  late: boolean
  /** 14:40 做到了; empty while it runs in time */
  note: string
}

function noteOf({ dueAt, metAt }: Promised, now: Date): Pick<TimetableRow, 'late' | 'note'> {
  const behind = (metAt === null ? now.getTime() : Date.parse(metAt)) - Date.parse(dueAt)
  const late = behind >= MINUTE_MS
  if (metAt === null) return { late, note: late ? `晚了 ${spanWords(behind)}` : '' }
  const when = columnTime(new Date(metAt), now)
  return { late, note: late ? `${when} 做到，晚了 ${spanWords(behind)}` : `${when} 做到了` }
}

/** In the order of their times. */
export function timetable(promises: readonly Promised[], about: About, now: Date): TimetableRow[] {
  return promises
    .slice()
    .sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt))
    .map((each) => ({
      step: each.step,
      at: dueLabel(new Date(each.dueAt), now),
      what: stepWords(each.step, about),
      kept: each.metAt !== null,
      ...noteOf(each, now),
    }))
}

/** The promise that comes next; null when all are kept. */
export function nextPromise(promises: readonly Promised[]): Promised | null {
  const open = promises.filter(({ metAt }) => metAt === null)
  return open.sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt))[0] ?? null
}

export interface Pace {
  tone: 'on-time' | 'soon' | 'late'
  words: string
}

/**
 * Whether a promise is still in time. 快到时间了 within the last quarter of the time since `startedAt`.
 * Times a company has not confirmed are habits, so lateness is measured against 一般. Somebody who can
 * act has been alerted of every late order: the server's invariant.
 */
export function paceOf({ dueAt }: Promised, startedAt: Date, now: Date, confirmed: boolean): Pace {
  const due = Date.parse(dueAt)
  const left = due - now.getTime()
  if (left < 0) {
    const late = spanWords(-left)
    return { tone: 'late', words: `${confirmed ? '晚了' : '比一般慢了'} ${late}，已提醒物业` }
  }
  const soon = left <= (due - startedAt.getTime()) / 4
  return soon
    ? { tone: 'soon', words: `快到时间了，剩 ${spanWords(left)}` }
    : { tone: 'on-time', words: `还来得及，剩 ${spanWords(left)}` }
}

const PACE_SIGNS: Record<Pace['tone'], { icon: string; tone: string }> = {
  'on-time': { icon: 'success', tone: '' },
  soon: { icon: 'clock-o', tone: 'warn' },
  late: { icon: 'warning', tone: 'danger' },
}

type Running = Pick<WorkOrder, 'state' | 'promises' | 'submittedAt' | 'promisesConfirmed'>

/** The line that speaks for the nearest promise, with its sign; null where none runs. */
export function paceLine(order: Running, now: Date) {
  const next = isOpen(order.state) ? nextPromise(order.promises) : null
  if (!next) return null
  const { tone, words } = paceOf(next, new Date(order.submittedAt), now, order.promisesConfirmed)
  return { step: next.step, words, late: tone === 'late', ...PACE_SIGNS[tone] }
}
