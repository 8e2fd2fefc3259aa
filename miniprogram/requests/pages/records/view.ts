/** My records: which of my things needs me. Orders, what waits to be sent, passes, as rows. Pure. */
import { dueLabel, stepWords } from '../../../contract/promise-words'
import { momentLabel, clockInSentence, dayNumber } from '../../../contract/shanghai-time'
import type { PassState, PassSummary } from '../../../contract/visitor-pass'
import type { OrderSummary } from '../../../contract/my-work-orders'
import { awaitsResident } from '../../../contract/work-order-states'
import { itemById, tradeOf } from '../../catalogue/catalogue'
import { sentenceOf } from '../../words/sentences'
import type { OutboxEntry } from '../../../services/outbox'
import { columnTime } from '../../../words/time-words'
import { paceOf } from '../../words/promise-words'
import { piecesOf } from '../../../words/pieces'
import { kindWords, stateWords, type Tone } from '../../words/state-words'

export interface Row {
  key: string
  id: string
  kind: 'order' | 'entry' | 'pass'
  icon: string
  tone: '' | Exclude<Tone, 'calm'>
  state: string
  title: string
  next: string
  /** Pieces that stay whole. */
  foot: string[]
  spoken: string
}

const row = (parts: Omit<Row, 'spoken'>): Row => ({
  ...parts,
  spoken: [parts.state, parts.title, parts.next].filter((each) => each !== '').join('，'),
})

const toneOf = (tone: Tone) => (tone === 'calm' ? '' : tone)

interface Due {
  late: boolean
  pace: string
  next: string
}

function dueOf(order: OrderSummary, now: Date): Due | null {
  const { nextPromise, promisesConfirmed, kind, submittedAt } = order
  if (!nextPromise) return null
  const at = dueLabel(new Date(nextPromise.dueAt), now)
  // A summary does not say whether it is in a home; 到现场 is true of both.
  const what = stepWords(nextPromise.step, { kind, scope: 'public' })
  const pace = paceOf(nextPromise, new Date(submittedAt), now, promisesConfirmed)
  const late = pace.tone === 'late'
  const lead = promisesConfirmed ? (late ? '应在 ' : '') : '一般 '
  return { late, pace: pace.words, next: `${lead}${at}${what}` }
}

function footOf({ kind, number, mediaWaiting, place }: OrderSummary): string[] {
  const waiting = mediaWaiting > 0 ? `${mediaWaiting} 张照片没传上` : ''
  return piecesOf([`${kindWords(kind)} ${number}`, place, waiting])
}

export function orderRow(order: OrderSummary, now: Date): Row {
  const words = stateWords(order.state, order.kind)
  const due = order.closedAt === null ? dueOf(order, now) : null
  const late = due?.late ?? false
  const closed = order.closedAt === null ? '' : `${columnTime(new Date(order.closedAt), now)} 办结`
  const asked = awaitsResident(order.state) ? '看过了点一下，好了还是没好' : ''
  return row({
    key: `order-${order.id}`,
    id: order.id,
    kind: 'order',
    icon: late ? 'warning' : words.icon,
    tone: late ? 'danger' : toneOf(words.tone),
    state: due?.late ? due.pace : words.label,
    title: order.title,
    next: due?.next ?? (closed || asked),
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

const PASS_WORDS: Record<PassState, { state: string; icon: string; tone: Row['tone'] }> = {
  'not-yet': { state: '还没到时间', icon: 'clock-o', tone: '' },
  live: { state: '现在能用', icon: 'success', tone: '' },
  'used-up': { state: '用完了', icon: 'success', tone: 'quiet' },
  expired: { state: '过了时间', icon: 'clock-o', tone: 'quiet' },
  revoked: { state: '已作废', icon: 'cross', tone: 'quiet' },
}

/** 今天 14:00 到 20:00; the second day only when it is another. */
function windowWords({ windowFrom, windowTo }: PassSummary, now: Date): string {
  const [from, to] = [new Date(windowFrom), new Date(windowTo)]
  const end = dayNumber(from) === dayNumber(to) ? clockInSentence(to) : momentLabel(to, now)
  return `${momentLabel(from, now)} 到 ${end}`
}

export function passRow(pass: PassSummary, now: Date): Row {
  const used = `进了 ${pass.used} 次，共 ${pass.uses} 次`
  return row({
    key: `pass-${pass.id}`,
    id: pass.id,
    kind: 'pass',
    ...PASS_WORDS[pass.state],
    title: pass.visitorName || '客人',
    next: windowWords(pass, now),
    foot: piecesOf([used, pass.plate ?? '']),
  })
}

export type Tab = 'open' | 'closed' | 'passes'

export interface Counts {
  open: number
  closed: number
  passes: number
}

const TAB_NAMES: Record<Tab, string> = { open: '在办', closed: '办完', passes: '访客' }
export const TABS: Tab[] = ['open', 'closed', 'passes']

/** No zero is shown: a tab without a number says as much. */
export function tabsView(counts: Counts | null, waiting: number, chosen: Tab) {
  return TABS.map((id) => {
    const count = (counts?.[id] ?? 0) + (id === 'open' ? waiting : 0)
    const name = TAB_NAMES[id]
    return {
      id,
      name,
      count: count > 0 ? String(count) : '',
      on: id === chosen,
      spoken: count > 0 ? `${name}，${count} 件` : name,
    }
  })
}

export interface Door {
  name: string
  hint: string[]
  url: string
}

export const REPAIR_DOOR: Door = {
  name: '报修',
  hint: ['漏水、停电、', '门锁坏了'],
  url: '/requests/pages/repair/index',
}
export const TALK_DOOR: Door = {
  name: '投诉建议',
  hint: ['有话跟物业说，', '有事问'],
  url: '/requests/pages/talk/index',
}
export const VISITOR_DOOR: Door = {
  name: '访客',
  hint: ['给客人一个进门码'],
  url: '/visitor/pages/form/index',
}

/** What an empty tab says, and the doors that fill it. */
export const EMPTY_WORDS: Record<Tab, { title: string; text: string; doors: Door[] }> = {
  open: {
    title: '还没有在办的事',
    text: '报修以后，谁在办、什么时候好，都写在这里。',
    doors: [REPAIR_DOOR, TALK_DOOR],
  },
  closed: { title: '还没有办完的事', text: '办完的，都收在这里。', doors: [] },
  passes: {
    title: '还没有请过客人',
    text: '给客人一个进门码，来没来、几点来的，都写在这里。',
    doors: [VISITOR_DOOR],
  },
}

export function urlOf(kind: Row['kind'], id: string, communityId: string): string {
  if (kind === 'entry') return `/requests/pages/submitted/index?entry=${id}`
  if (kind === 'pass') return `/visitor/pages/pass/index?community=${communityId}&id=${id}`
  return `/requests/pages/order/index?community=${communityId}&id=${id}`
}
