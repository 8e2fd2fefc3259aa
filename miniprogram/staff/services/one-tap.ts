/** Moves that a tap makes, from the queue's rows and the order's key alike. */
import { failureCode } from '../../services/api-error'
import { sentenceOf } from '../words/sentences'
import { now } from '../../services/clock'
import type { StaffWorkOrder } from '../contract/desk'
import { lastWords } from '../words/trail-words'
import { fetchStaffOrder, moveOrder, type OrderRef, type StaffMoveName } from './desk-orders'

export type Tapped =
  | { outcome: 'moved'; all: StaffWorkOrder }
  /** Somebody was faster: what the order has become, and 王敏 14:41 接了 */
  | { outcome: 'changed'; all: StaffWorkOrder; words: string }
  | { outcome: 'failed'; sentence: string }

const MOVED = ['object.changed', 'work-order.move-refused']

/** Never rejects. */
export async function tapMove(ref: OrderRef, move: StaffMoveName): Promise<Tapped> {
  try {
    return { outcome: 'moved', all: await moveOrder(ref, move) }
  } catch (error) {
    const sentence = sentenceOf(failureCode(error))
    if (!MOVED.includes(failureCode(error))) return { outcome: 'failed', sentence }
    try {
      const all = await fetchStaffOrder(ref.communityId, ref.id)
      return { outcome: 'changed', all, words: lastWords(all, now()) }
    } catch {
      return { outcome: 'failed', sentence }
    }
  }
}
