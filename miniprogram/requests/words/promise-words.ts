/** Promised times as residents read them: a clock time in its own column, and whether it is kept. */
import { dueLabel, stepWords } from '../../contract/promise-words'
import {
  clockTime,
  dayLabel,
  dayNumber,
  MINUTE_MS,
  MINUTES_PER_DAY,
} from '../../contract/shanghai-time'
import type { WorkOrder } from '../../contract/work-order'

export type Promised = WorkOrder['promises'][number]
type About = Pick<WorkOrder, 'kind' | 'scope'>

/** 14:46, 明天 14:36, 11月27日 14:36: the day only when it is not today. */
export function columnTime(at: Date, now: Date): string {
  const clock = clockTime(at)
  return dayNumber(at) === dayNumber(now) ? clock : `${dayLabel(at, now)} ${clock}`
}

/** 13 分, 1 小时 20 分, 近 3 小时, 2 天. Never 0: what is due in seconds is due in a minute. */
export function spanWords(milliseconds: number): string {
  const minutes = Math.max(1, Math.round(milliseconds / MINUTE_MS))
  if (minutes < 60) return `${minutes} 分`
  if (minutes >= 2 * MINUTES_PER_DAY) return `${Math.round(minutes / MINUTES_PER_DAY)} 天`
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return rest === 0 || hours >= 6 ? `${hours} 小时` : `${hours} 小时 ${rest} 分`
}

export interface TimetableRow {
  step: Promised['step']
  /** 14:46 前 */
  at: string
  what: string
  kept: boolean
  /** 14:40 做到了; empty while it runs */
  note: string
}

function keptNote({ dueAt, metAt }: Promised, now: Date): string {
  if (metAt === null) return ''
  const late = Date.parse(metAt) - Date.parse(dueAt)
  const when = columnTime(new Date(metAt), now)
  return late >= MINUTE_MS ? `${when} 做到，晚了 ${spanWords(late)}` : `${when} 做到了`
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
      note: keptNote(each, now),
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
 * Times a company has not confirmed are habits, so lateness is measured against 一般.
 */
export function paceOf({ dueAt }: Promised, startedAt: Date, now: Date, confirmed: boolean): Pace {
  const due = Date.parse(dueAt)
  const left = due - now.getTime()
  if (left < 0) {
    const late = spanWords(-left)
    return { tone: 'late', words: confirmed ? `晚了 ${late}` : `比一般慢了 ${late}` }
  }
  const soon = left <= (due - startedAt.getTime()) / 4
  return soon
    ? { tone: 'soon', words: `快到时间了，剩 ${spanWords(left)}` }
    : { tone: 'on-time', words: `还来得及，剩 ${spanWords(left)}` }
}
