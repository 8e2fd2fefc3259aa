/** What a page says when no new answer came. */
import { failureCode, isUnreached, sentenceOf } from '../services/api-error'
import { now } from '../services/clock'
import { columnTime } from './time-words'

export interface Trouble {
  /** The line above a kept copy. */
  stale: string
  /** The whole page, where there is nothing to show. */
  failed: string
}

export function troubleOf(error: unknown, savedAt: string | null): Trouble {
  if (savedAt === null) return { stale: '', failed: sentenceOf(failureCode(error)) }
  const why = isUnreached(error) ? '没有网络' : '这会儿取不到新的'
  return { stale: `${why}，这是 ${columnTime(new Date(savedAt), now())} 的`, failed: '' }
}
