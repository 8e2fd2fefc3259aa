/** What was reported and what waits to be sent, as rows: which of it needs me. Pure. */
import { dueLabel, stepWords } from '../../../contract/promise-words'
import { momentLabel } from '../../../contract/shanghai-time'
import type { OrderSummary } from '../../../contract/my-work-orders'
import { awaitsResident } from '../../../contract/work-order-states'
import { itemById, tradeOf } from '../../catalogue/catalogue'
import { arrivalWords, OWNER_AGREED } from '../../words/order-sentence'
import { sentenceOf } from '../../words/sentences'
import type { OutboxEntry } from '../../../services/outbox'
import { columnTime } from '../../../words/time-words'
import { paceOf } from '../../words/promise-words'
import { piecesOf } from '../../../words/pieces'
import { kindWords, stateWords } from '../../words/state-words'
import { row, toneOf, type Row } from './row'

interface Due {
  late: boolean
  pace: string
  next: string
}

function dueOf(order: OrderSummary, now: Date): Due | null {
  const { nextPromise, promisesConfirmed, submittedAt } = order
  if (!nextPromise) return null
  const at = dueLabel(new Date(nextPromise.dueAt), now)
  const what = stepWords(nextPromise.step, order)
  const pace = paceOf(nextPromise, new Date(submittedAt), now, promisesConfirmed)
  const late = pace.tone === 'late'
  const lead = promisesConfirmed ? (late ? '应在 ' : '') : '一般 '
  return { late, pace: pace.words, next: `${lead}${at}${what}` }
}

function footOf({ kind, number, mediaWaiting, place }: OrderSummary): string[] {
  const waiting = mediaWaiting > 0 ? `${mediaWaiting} 张照片没传上` : ''
  return piecesOf([`${kindWords(kind)} ${number}`, place, waiting])
}

const hasOwnerAgreed = ({ state, ownerName }: OrderSummary) => state === 'scheduled' && !!ownerName

/** 陈师傅 今天 15:00 到您家; empty from that time on, when the promise is what there is to tell. */
function visitWords(order: OrderSummary, now: Date): string {
  const { ownerName, appointmentFrom, scope } = order
  const from = appointmentFrom && hasOwnerAgreed(order) ? new Date(appointmentFrom) : null
  if (!from || from < now) return ''
  return `${ownerName} ${momentLabel(from, now)} ${arrivalWords(scope)}`
}

export function orderRow(order: OrderSummary, now: Date): Row {
  const words = stateWords(order.state, order.kind)
  const due = order.closedAt === null ? dueOf(order, now) : null
  const late = due?.late ?? false
  const visit = late ? '' : visitWords(order, now)
  const closed = order.closedAt === null ? '' : `${columnTime(new Date(order.closedAt), now)} 办结`
  const asked = awaitsResident(order.state) ? '看过了点一下，好了还是没好' : ''
  return row({
    key: `order-${order.id}`,
    id: order.id,
    kind: 'order',
    icon: late ? 'warning' : words.icon,
    tone: late ? 'danger' : toneOf(words.tone),
    state: due?.late ? due.pace : hasOwnerAgreed(order) ? OWNER_AGREED : words.label,
    title: order.title,
    next: visit || (due?.next ?? (closed || asked)),
    foot: footOf(order),
  })
}

/** 报修 or 投诉: the item the report names says which. */
function entryKind({ request }: OutboxEntry): string {
  const item = itemById((request.body as { itemId?: string } | undefined)?.itemId ?? '')
  return kindWords((item && tradeOf(item)?.kind) ?? 'repair')
}

export function entryRow(entry: OutboxEntry, now: Date): Row {
  const refused = entry.state === 'refused'
  const sending = entry.state === 'sending'
  const waiting = sending ? '正在发' : '连上网就自动发'
  return row({
    key: `entry-${entry.id}`,
    id: entry.id,
    kind: 'entry',
    icon: refused ? 'info-o' : 'replay',
    tone: 'warn',
    state: refused ? '还没交上' : sending ? '正在发出' : '等着发出',
    title: entry.title,
    next: refused ? sentenceOf(entry.code ?? 'unexpected') : waiting,
    foot: piecesOf([entryKind(entry), `${momentLabel(new Date(entry.createdAt), now)} 写好`]),
  })
}

const isLate = (order: OrderSummary, now: Date) =>
  order.nextPromise !== null && Date.parse(order.nextPromise.dueAt) < now.getTime()

/**
 * What waits for the person first, then what is late, then what waits to be sent, then by the nearest
 * promise, as the server orders them.
 */
export function openRows(orders: OrderSummary[], entries: OutboxEntry[], now: Date): Row[] {
  const asking = orders.filter(({ state }) => awaitsResident(state))
  const others = orders.filter(({ state }) => !awaitsResident(state))
  const row = (order: OrderSummary) => orderRow(order, now)
  return [
    ...asking.map(row),
    ...others.filter((order) => isLate(order, now)).map(row),
    ...entries.map((entry) => entryRow(entry, now)),
    ...others.filter((order) => !isLate(order, now)).map(row),
  ]
}
