/** An order in the list of a hand-over. Pure. */
import { piecesOf } from '../../words/pieces'
import { spanWords } from '../../words/time-words'
import type { HandoverLine } from '../contract/handover'
import { stepLabel } from './desk-words'
import { STATE_WORDS } from './desk-words'

export interface LineRow {
  id: string
  title: string
  /** 3栋2单元1101 · 1124-7 */
  note: string[]
  /** 晚了 20 分, 14:46 前办好 */
  due: string
  late: boolean
  spoken: string
}

function dueWords({ nextPromise, late }: HandoverLine, now: Date): string {
  if (!nextPromise) return ''
  if (late) return `晚了 ${spanWords(now.getTime() - Date.parse(nextPromise.dueAt))}`
  return stepLabel(nextPromise, now)
}

export function lineRow(line: HandoverLine, now: Date): LineRow {
  const { orderId, number, title, place, state, late, ownerName } = line
  const due = dueWords(line, now)
  const facts = [number, place, STATE_WORDS[state], ownerName ?? ''].filter((fact) => fact !== '')
  return {
    id: orderId,
    title,
    note: piecesOf(facts),
    due,
    late,
    spoken: [due, title, ...facts].filter((fact) => fact !== '').join('，'),
  }
}
