/** The queue as rows: time left, what, where, who. Pure. */
import { isDeskRole } from '../../../contract/work-order-actors'
import { piecesOf } from '../../../words/pieces'
import { columnTime } from '../../../words/time-words'
import { factsOfRow, QUEUE_TABS, type QueueTab } from '../../contract/desk-queue'
import { staffActor } from '../../contract/staff-facts'
import { movesFor } from '../../contract/work-order-moves'
import type { StaffSelf } from '../../contract/desk'
import type { DeskList, DeskRow } from '../../services/desk-queue'
import { dueOf, kindWords, stepLabel, URGENCY_WORDS } from '../../words/desk-words'
import { moveWords } from '../../words/move-words'
import { hasNobody, tabWords, whoWords } from '../../words/queue-words'
import { isAtOnce } from '../order/moves-view'

export interface JobAct {
  move: string
  name: string
  /** 受理，1124-7 */
  spoken: string
}

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
  who: string
  nobody: boolean
  /** 住户催过 2 次 */
  nudged: string
  note: string[]
  acts: JobAct[]
  /** 王敏 14:41 接了: stays until another tab is opened; its buttons come back with the new row */
  changed: string
  spoken: string
}

/** What is done from the row itself; everything else is one tap deeper, on the order. */
const IN_ROW = ['accept', 'resume', 'assign', 'take']
const ACTS_MAX = 2

/** `told`: what is said once a move at one tap is made. */
export function movesInRow(row: DeskRow, you: StaffSelf, now: Date) {
  const facts = factsOfRow(row)
  const moves: { move: string; name: string; told: string; atOnce: boolean }[] = []
  for (const offer of movesFor(facts, staffActor(you), now)) {
    const words = IN_ROW.includes(offer.name) ? moveWords(offer.name, facts, you.role) : null
    // Taking it from a colleague who has it is no matter for a row.
    if (!words || (offer.name === 'assign' && facts.assigneeStaffId !== null)) continue
    const { name, told } = words
    moves.push({ move: offer.name, name, told, atOnce: isAtOnce(offer) })
  }
  return moves.slice(0, ACTS_MAX)
}

const actsOf = (row: DeskRow, you: StaffSelf, now: Date): JobAct[] =>
  movesInRow(row, you, now).map(({ move, name }) => ({
    ...{ move, name, spoken: `${name}，${row.summary.number}` },
  }))

const nudgeWords = (nudges: number) => (nudges > 0 ? `住户催过 ${nudges} 次` : '')

/** What a tap met: somebody was faster, and the row it was made on is out of date. */
export interface Overtaken {
  /** 王敏 14:41 接了 */
  words: string
  version: number
}

function jobRow(row: DeskRow, you: StaffSelf, met: Overtaken | undefined, now: Date): JobRow {
  const changed = met?.words ?? ''
  const { summary, verified, urgency, nudges, followers } = row
  const { nextPromise, submittedAt, kind, number, title, place, mediaWaiting } = summary
  const due = dueOf(nextPromise, submittedAt, now)
  const tag = `${URGENCY_WORDS[urgency]} · ${kindWords(kind)} ${number}`
  const step = nextPromise ? stepLabel(nextPromise, now) : ''
  const waiting = mediaWaiting > 0 ? `${mediaWaiting} 张照片在路上` : ''
  const near = followers > 0 ? `${followers} 位邻居在等` : ''
  const who = whoWords(row, you, now)
  const nudged = nudgeWords(nudges)
  const unverified = verified ? '' : '未核实'
  const spoken = [due?.text ?? '', title, place, unverified, who, nudged, tag, changed]
  return {
    id: summary.id,
    ...{ due: due?.text ?? '没有时限', tone: due?.tone ?? '', icon: due?.icon ?? '' },
    ...{ tag, title, place, who, nudged, changed },
    unverified: !verified,
    nobody: hasNobody(row),
    note: piecesOf([`${columnTime(new Date(submittedAt), now)} 报的`, step, near, waiting]),
    acts: met?.version === row.version ? [] : actsOf(row, you, now),
    spoken: spoken.filter((part) => part !== '').join('，'),
  }
}

/** `changed`: by order, what somebody faster has done. */
export const jobRows = (
  list: DeskList | null,
  changed: Readonly<Record<string, Overtaken>>,
  now: Date,
): JobRow[] =>
  list ? list.rows.map((row) => jobRow(row, list.you, changed[row.summary.id], now)) : []

/** No zero is shown. `chosen` is null while a search looks through all of them. */
export function tabsView(list: DeskList | null, chosen: QueueTab | null) {
  const names = tabWords(list?.you ?? null)
  return QUEUE_TABS.map((id) => {
    const count = list?.counts[id] ?? 0
    const name = names[id]
    return {
      id,
      name,
      count: count > 0 ? String(count) : '',
      on: id === chosen,
      spoken: count > 0 ? `${name}，${count} 件` : name,
    }
  })
}

/** One's own standing, because whoever is off duty is given nothing and warned of nothing. */
export function selfView(you: StaffSelf | null) {
  if (!you) return null
  return {
    duty: you.onDuty ? '您在岗' : '您不在岗，新单不派给您',
    off: !you.onDuty,
    desk: isDeskRole(you.role),
  }
}
