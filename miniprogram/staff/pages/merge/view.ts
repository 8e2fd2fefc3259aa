/** Into which order: those that fit, the likeliest first, or one that was looked for. Pure. */
import { momentLabel } from '../../../contract/shanghai-time'
import { isOpen } from '../../../contract/work-order-states'
import { piecesOf } from '../../../words/pieces'
import type { DeskRow } from '../../services/desk-queue'
import type { MergeTarget } from '../../services/neighbours'
import { STATE_WORDS } from '../../words/desk-words'

export interface TargetRow {
  id: string
  title: string
  place: string
  /** 1124-3 · 已派师傅 · 今天 08:10 报的 · 3 位邻居在等 */
  note: string[]
  on: boolean
  spoken: string
}

export function targetRows(targets: MergeTarget[], chosen: string, now: Date): TargetRow[] {
  return targets.map(({ orderId, number, title, place, state, submittedAt, followers }) => {
    const when = `${momentLabel(new Date(submittedAt), now)} 报的`
    const waiting = followers > 0 ? `${followers} 位邻居在等` : ''
    return {
      ...{ id: orderId, title, place, on: orderId === chosen },
      note: piecesOf([number, STATE_WORDS[state], when, waiting]),
      spoken: [title, place, number, STATE_WORDS[state], when, waiting]
        .filter((part) => part !== '')
        .join('，'),
    }
  })
}

/** What the queue found, as far as anything can be merged into it. `own`: the order that goes. */
export const targetsAmong = (rows: DeskRow[], own: string): MergeTarget[] =>
  rows
    .filter(({ summary }) => summary.id !== own && isOpen(summary.state))
    .map(({ summary: { id, number, title, place, state, submittedAt }, version, followers }) => ({
      ...{ orderId: id, version, number, title, place, state, submittedAt, followers },
    }))
