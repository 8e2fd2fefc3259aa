/** What is handed over to whom at the end of a shift. Pure. */
import { isDeskRole } from '../../../contract/work-order-actors'
import type { HandoverLine } from '../../contract/handover'
import { HANDOVER_NOTE_MAX } from '../../contract/handover'
import type { DutyChange } from '../../contract/requests/desk-duty'
import type { Person } from '../../services/duty'
import type { Gone, Leaving } from '../../services/handover'
import { lineRow } from '../../words/handover-words'
import { roleWords } from '../../words/person-words'
import { movedWords, replacementsFor } from '../duty/view'

/** What is chosen so far; '' is the queue. */
export interface Plan {
  all: string
  /** by order */
  others: Readonly<Record<string, string>>
  queueTo: string
  words: string
}

export const QUEUE = ''

const deskOf = (people: readonly Person[]) => people.filter(({ role }) => isDeskRole(role))

/** Whoever has least of the same work has it all, until somebody else is chosen. */
export function firstPlan({ you, people }: Leaving): Plan {
  const there = replacementsFor(you.staffId, { people })
  return {
    all: there[0]?.staffId ?? QUEUE,
    others: {},
    queueTo: deskOf(there)[0]?.staffId ?? QUEUE,
    words: '',
  }
}

const nameIn = (people: readonly Person[], staffId: string) =>
  people.find((person) => person.staffId === staffId)?.name ?? '待派'

function choices(people: readonly Person[], on: string) {
  return people.map(({ staffId, name, role, openOrders }) => {
    const note = [roleWords(role), openOrders > 0 ? `手上 ${openOrders} 件` : '手上没有活'].join(
      '，',
    )
    return { id: staffId, name, note, on: staffId === on }
  })
}

const queueChoice = (on: string) => ({
  id: QUEUE,
  name: '退回待派',
  note: '前台重新派，马上收到提醒',
  on: on === QUEUE,
})

export function goingView(leaving: Leaving, plan: Plan, now: Date) {
  const { own, queue, you, people } = leaving
  const there = replacementsFor(you.staffId, { people })
  const receiver = (id: string) => plan.others[id] ?? plan.all
  const late = own.lines.concat(queue?.lines ?? []).filter((line) => line.late).length
  return {
    count: own.count,
    late: late > 0 ? `${late} 件已经晚了，排在最前面` : '',
    rows: own.lines.map((line) => rowTo(line, nameIn(people, receiver(line.orderId)), now)),
    choices: own.count > 0 ? [...choices(there, plan.all), queueChoice(plan.all)] : [],
    queue: queue && queue.count > 0 ? queueView(queue, deskOf(there), plan, now) : null,
    isNoted: own.count > 0 || (queue?.count ?? 0) > 0,
    left: leftWords(plan.words),
    problem: lengthOf(plan.words) > HANDOVER_NOTE_MAX ? '太长了，删短一些' : '',
  }
}
export type GoingView = ReturnType<typeof goingView>

function rowTo(line: HandoverLine, to: string, now: Date) {
  const row = lineRow(line, now)
  const goes = to === '待派' ? '退回待派' : `给${to}`
  return { ...row, goes, spoken: `${row.spoken}，${goes}，点开换人` }
}

function queueView(
  { lines, count }: NonNullable<Leaving['queue']>,
  desk: readonly Person[],
  { queueTo }: Plan,
  now: Date,
) {
  return {
    count,
    rows: lines.map((line) => lineRow(line, now)),
    choices: choices(desk, queueTo),
    nobody: desk.length === 0 ? '前台这会儿没有人，下一位上班的人会收到' : '',
  }
}

/** The sheet of one order. */
export function orderChoices({ you, people, own }: Leaving, plan: Plan, orderId: string) {
  const line = own.lines.find((one) => one.orderId === orderId)
  const on = plan.others[orderId] ?? plan.all
  const there = replacementsFor(you.staffId, { people })
  return {
    id: orderId,
    title: line?.title ?? '',
    choices: [...choices(there, on), queueChoice(on)],
  }
}

const lengthOf = (words: string) => Array.from(words.trim()).length
function leftWords(words: string): string {
  const left = HANDOVER_NOTE_MAX - lengthOf(words)
  return left <= 40 && left >= 0 ? `还能写 ${left} 字` : ''
}

/** What the plan asks of the cloud. */
export function bodyOf({ own, queue }: Leaving, { all, others, queueTo, words }: Plan) {
  const to = (id: string) => (id === QUEUE ? null : id)
  const single = own.lines.filter(({ orderId }) => (others[orderId] ?? all) !== all)
  const named = [
    all,
    ...single.map(({ orderId }) => others[orderId] ?? all),
    queue ? queueTo : QUEUE,
  ]
  const receivers = [...new Set(named)].filter((id) => id !== QUEUE)
  const said = words.trim()
  const body: Omit<DutyChange, 'onDuty'> = {
    replacementStaffId: to(all),
    others: single.map(({ orderId }) => ({ orderId, toStaffId: to(others[orderId] ?? all) })),
    notes: said === '' ? [] : receivers.map((toStaffId) => ({ toStaffId, words: said })),
    seen: own.lines.map(({ orderId }) => orderId),
    ...(queue && queueTo !== QUEUE && { queueToStaffId: queueTo }),
  }
  return body
}

/** 交接好了：3 件给了丁师傅；刚来的 1124-9 也交了. */
export function goneWords(gone: Gone, { people, own }: Leaving, { all, others }: Plan): string {
  const isOne = Object.values(others).every((id) => id === all || id === QUEUE)
  const parts = [movedWords(gone, isOne && all !== QUEUE ? nameIn(people, all) : null)]
  if (gone.queue) parts.push(`待办清单交给${gone.queue.toName ?? '下一位上班的人'}`)
  const unseen = gone.unseen.map(({ number }) => number).join('、')
  if (unseen !== '') parts.push(`刚到您手上的 ${unseen} 也一起交了`)
  const away = own.lines.filter(({ orderId }) => gone.gone.includes(orderId))
  const numbers = away.map(({ number }) => number).join('、')
  if (numbers !== '') parts.push(`${numbers} 已经不在您手上，没有动`)
  return parts.join('，')
}
