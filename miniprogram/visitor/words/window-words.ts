/** When a pass holds, in words. Shanghai time. */
import { clockTime, dayLabel, dayNumber, monthDay, startOfDay } from '../../contract/shanghai-time'

const isMidnight = (at: Date) => startOfDay(at).getTime() === at.getTime()

/** `dayOf`: how a day is said, 今天 or 11月24日. */
function spanWords(from: Date, to: Date, dayOf: (at: Date) => string): string {
  const start = `${dayOf(from)} ${clockTime(from)}`
  const days = dayNumber(to) - dayNumber(from)
  if (days === 0) return `${start}–${clockTime(to)}`
  return days === 1 && isMidnight(to) ? `${start}–24:00` : `${start}–${dayOf(to)} ${clockTime(to)}`
}

/** 今天 14:00–20:00, 今天 20:00–明天 8:00 as clock times of two digits. */
export const windowLabel = (from: Date, to: Date, now: Date) =>
  spanWords(from, to, (at) => dayLabel(at, now))

/** 11月24日 14:00–20:00: for a message that may be read on another day. */
export const windowOnDate = (from: Date, to: Date) => spanWords(from, to, (at) => monthDay(at))

/** 14 点到 20 点: for a screen reader. */
export function spokenWindow(from: Date, to: Date): string {
  const say = (at: Date) => {
    const [hour = '0', minute = '00'] = clockTime(at).split(':')
    return `${Number(hour)} 点${minute === '00' ? '' : ` ${Number(minute)} 分`}`
  }
  const next = dayNumber(to) > dayNumber(from) ? '第二天 ' : ''
  return `${say(from)}到${next === '' ? ' ' : next}${say(to)}`
}
