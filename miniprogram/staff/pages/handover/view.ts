/** What one was handed, gave, or as a lead has to ask about. Pure. */
import { momentLabel } from '../../../contract/shanghai-time'
import type { HandedOver, HandoverView } from '../../contract/handover'
import type { Handovers } from '../../services/handover'
import { lineRow } from '../../words/handover-words'

const SINCE: Record<HandedOver['since'], string> = {
  here: '',
  elsewhere: '已经到别人手上',
  over: '已经结束',
  'given-back': '退回前台了',
}

function titleOf({ yours, given, kind, fromName, toName }: HandoverView): string {
  const what = kind === 'queue' ? '前台的清单' : '手上的'
  if (yours) return `${fromName}交给您的${kind === 'queue' ? '前台清单' : ''}`
  const to = toName ?? '下一位上班的人'
  return given ? `您把${what}交给${to}` : `${fromName}把${what}交给${to}`
}

function standing({ confirmedAt }: HandoverView, now: Date): string {
  return confirmedAt === null ? '还没有确认' : `${momentLabel(new Date(confirmedAt), now)} 确认了`
}

function cardOf(handover: HandoverView, now: Date) {
  const { id, at, lines, notes, count, kind, yours, confirmedAt } = handover
  const waits = confirmedAt === null
  const acts = yours && waits
  const late = lines.filter((line) => line.late && line.since === 'here').length
  return {
    id,
    title: titleOf(handover),
    note: `${momentLabel(new Date(at), now)}，${count} 件，${standing(handover, now)}`,
    late: late > 0 && waits ? `${late} 件已经晚了` : '',
    waits,
    acts,
    notes: notes.map(({ name, words }) => `${name}：${words}`),
    rows: lines.map((line) => {
      const since = SINCE[line.since]
      const isHere = line.since === 'here'
      const row = lineRow(isHere ? line : { ...line, late: false, nextPromise: null }, now)
      const spoken = since === '' ? row.spoken : `${row.spoken}，${since}`
      return { ...row, since, spoken, returns: acts && isHere && kind === 'orders' }
    }),
  }
}

export type Card = ReturnType<typeof cardOf>

export const handoversView = ({ handovers }: Handovers, now: Date) => ({
  cards: handovers.map((handover) => cardOf(handover, now)),
})
export type View = ReturnType<typeof handoversView>
