/** The desk's queue: time left, what, where. Pure. */
import type { DeskList, DeskOrder, Group } from '../../services/desk-orders'
import { dueOf, kindWords, stepLabel, URGENCY_WORDS } from '../../words/desk-words'
import { piecesOf } from '../../../words/pieces'
import { columnTime } from '../../../words/time-words'

export interface JobRow {
  id: string
  due: string
  tone: string
  icon: string
  /** 急 · 报修 1124-7 */
  tag: string
  title: string
  place: string
  unverified: boolean
  note: string[]
  spoken: string
}

function jobRow({ summary, verified, urgency }: DeskOrder, now: Date): JobRow {
  const { nextPromise, submittedAt, kind, number, title, place, mediaWaiting } = summary
  const due = dueOf(nextPromise, submittedAt, now)
  const tag = `${URGENCY_WORDS[urgency]} · ${kindWords(kind)} ${number}`
  const step = nextPromise ? stepLabel(nextPromise, now) : ''
  const waiting = mediaWaiting > 0 ? `${mediaWaiting} 张照片在路上` : ''
  const spoken = [due?.text ?? '', title, place, verified ? '' : '未核实', tag]
  return {
    id: summary.id,
    due: due?.text ?? '没有时限',
    tone: due?.tone ?? '',
    icon: due?.icon ?? '',
    tag,
    title,
    place,
    unverified: !verified,
    note: piecesOf([`${columnTime(new Date(submittedAt), now)} 报的`, step, waiting]),
    spoken: spoken.filter((part) => part !== '').join('，'),
  }
}

export const jobRows = (list: DeskList | null, now: Date): JobRow[] =>
  (list?.rows ?? []).map((order) => jobRow(order, now))

const NAMES: Record<Group, string> = { waiting: '新来的', working: '已受理' }
export const GROUPS: Group[] = ['waiting', 'working']

/** No zero is shown. */
export function tabsView(counts: DeskList['counts'] | null, chosen: Group) {
  return GROUPS.map((id) => {
    const count = counts?.[id] ?? 0
    const name = NAMES[id]
    return {
      id,
      name,
      count: count > 0 ? String(count) : '',
      on: id === chosen,
      spoken: count > 0 ? `${name}，${count} 件` : name,
    }
  })
}

export const EMPTY: Record<Group, { title: string; text: string }> = {
  waiting: { title: '没有等着受理的', text: '住户一报，这里就会出现，不用自己刷新。' },
  working: { title: '没有在办的', text: '受理过、还没办完的，都在这里。' },
}
