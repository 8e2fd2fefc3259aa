/** The line above a kept pass when no new answer came. */
import { isUnreached } from '../../services/api-error'
import { clockTime, dayLabel } from '../../contract/shanghai-time'

/** `savedAt`: ISO instant of the copy shown. */
export function staleWords(error: unknown, savedAt: string, now: Date): string {
  const at = new Date(savedAt)
  const why = isUnreached(error) ? '没有网络' : '这会儿取不到新的'
  return `${why}，这是${dayLabel(at, now)} ${clockTime(at)} 存下的`
}
