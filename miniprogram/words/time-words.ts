/** Times in a sentence, short enough for a row. */
import {
  clockTime,
  dayLabel,
  dayNumber,
  MINUTE_MS,
  MINUTES_PER_DAY,
} from '../contract/shanghai-time'

/** 14:46, 明天 14:36, 11月27日 14:36: the day only when it is not today. */
export function columnTime(at: Date, now: Date): string {
  const clock = clockTime(at)
  return dayNumber(at) === dayNumber(now) ? clock : `${dayLabel(at, now)} ${clock}`
}

/** 13 分, 1 小时 20 分, 6 小时, 2 天. Never 0: what is due in seconds is due in a minute. */
export function spanWords(milliseconds: number): string {
  const minutes = Math.max(1, Math.round(milliseconds / MINUTE_MS))
  if (minutes < 60) return `${minutes} 分`
  if (minutes >= 2 * MINUTES_PER_DAY) return `${Math.round(minutes / MINUTES_PER_DAY)} 天`
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return rest === 0 || hours >= 6 ? `${hours} 小时` : `${hours} 小时 ${rest} 分`
}
