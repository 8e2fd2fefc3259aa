/** The timeline of an order: newest on top, the next step hollow above it. */
import { momentLabel } from '../../contract/shanghai-time'
import { yuan } from '../../contract/work-order-price'
import type { WorkOrder } from '../contract/work-order'
import { URGENCIES } from '../catalogue/taxonomy'
import { columnTime, spanWords } from '../../words/time-words'
import { orderWords, pauseWords, windowWords } from './order-sentence'

type OrderEvent = WorkOrder['events'][number]
type Facts = OrderEvent['facts']

export interface TrailStep {
  id: string
  kind: 'next' | 'now' | 'past'
  /** 修好了，请您看看 */
  what: string
  /** in somebody's own words; empty where none were needed */
  said: string
  /** 14:40 · 陈师傅 */
  when: string
  /** files it brought */
  media: readonly string[]
  last: boolean
}

interface About {
  order: WorkOrder
  event: OrderEvent
  facts: Facts
  who: string
  now: Date
}

const NAMES = { self: '您', household: '家里人', neighbour: '邻居', staff: '物业', system: '' }

function reported({ order, event }: About): string {
  const report = order.media.filter(({ purpose }) => purpose === 'report')
  const photos = report.filter(({ kind }) => kind === 'photo').length
  const clips = report.length - photos
  const parts = [order.title]
  if (photos > 0) parts.push(`${photos} 张照片`)
  if (clips > 0) parts.push(`${clips} 段视频`)
  const who = event.actor === 'staff' ? '前台替您' : NAMES[event.actor]
  return `${who}报的：${parts.join('，')}`
}

/** Counted from the report, or from the last reopening. */
function accepted({ order, event }: About): string {
  let since = order.submittedAt
  for (const { type, at } of order.events) if (type === 'reopened' && at < event.at) since = at
  return `前台接单，用了 ${spanWords(Date.parse(event.at) - Date.parse(since))}`
}

/** To a whole trade when it names nobody. */
const assigned = (about: About) =>
  about.facts.assigneeName
    ? `派给${about.facts.assigneeName}`
    : `派了${isRepair(about) ? '师傅' : '人'}，谁先接谁来`

function paused({ facts: { pause }, now }: About): string {
  if (!pause) return '先停一停'
  return `先停一停，${pauseWords(pause.reason)}，${momentLabel(new Date(pause.until), now)} 前接着办`
}

function windowChanged({ facts: { windows }, who, now }: About): string {
  const [first] = windows ?? []
  return `${who}改了时间：${first ? windowWords(first, now) : '越快越好'}`
}

function rated({ facts: { rating }, who }: About): string {
  if (!rating) return `${who}评价了`
  return `${who}评了 ${rating.stars} 星，${rating.solved ? '解决了' : '没解决'}`
}

const urgencyName = ({ urgency }: Facts) => URGENCIES.find(({ id }) => id === urgency)?.name ?? ''

const isRepair = ({ order }: About) => order.kind === 'repair'
const ready = (about: About) => (isRepair(about) ? '修好' : '办好')
const byName = ({ event }: About) => event.name ?? '师傅'

const WHAT: Record<OrderEvent['type'], (about: About) => string> = {
  submitted: reported,
  accepted,
  declined: () => '物业说办不了',
  assigned,
  taken: (about) => `${byName(about)}接了`,
  'given-back': () => '换人来办',
  'passed-on': ({ facts }) => (facts.assigneeName ? `换${facts.assigneeName}来办` : '换人来办'),
  scheduled: ({ facts: { window }, now }) =>
    window ? `约好 ${windowWords(window, now)} 到` : '约好了时间',
  started: (about) => `${byName(about)}${isRepair(about) ? '到了，开始修' : '开始处理'}`,
  paused,
  resumed: () => '接着办',
  quoted: ({ facts: { totalFen } }) =>
    totalFen === undefined
      ? '物业报了价'
      : totalFen === 0
        ? '不用花钱'
        : `报价 ${yuan(totalFen)} 元`,
  'price-agreed': ({ who }) => `${who}同意了价格`,
  'price-refused': ({ who }) => `${who}没有同意价格`,
  answered: () => '物业答复',
  finished: (about) => `${ready(about)}了，请您看看`,
  confirmed: (about) =>
    about.who ? `${about.who}说${ready(about)}了` : `三天没有回音，先算${ready(about)}了`,
  'sent-back': (about) => `${about.who}说还没${ready(about)}`,
  rated,
  'fed-back': ({ who }) => `${who}又说了几句`,
  reopened: ({ who }) => `${who}重新打开了`,
  cancelled: ({ who }) => `${who}取消了`,
  'window-changed': windowChanged,
  'urgency-changed': ({ facts }) =>
    urgencyName(facts) ? `物业改成了${urgencyName(facts)}` : '物业改了紧急程度',
  archived: () => '归档了',
  'owner-left': () => '换人来办，前台正在安排',
  merged: () => '和邻居报的是同一件，合在一起办',
  split: () => '又单独办了',
  gained: () => '邻居报的同一件并进来了',
  lost: () => '并进来的一件又单独办了',
  commented: ({ who, event }) => `${event.name ?? who}留言`,
  noted: () => '物业记了一笔',
  nudged: ({ who }) => `${who}催了一次`,
  'still-broken': ({ who }) => `${who}说还没好`,
  released: () => '物业记了一笔',
  withheld: () => '物业记了一笔',
}

/** Sayings that stand in the page already. */
const saidOf = ({ event, facts }: About) =>
  [event.reason ?? '', event.type === 'declined' ? (facts.referral ?? '') : '']
    .filter((each) => each !== '')
    .join('，')

function stepOf(order: WorkOrder, event: OrderEvent, now: Date): Omit<TrailStep, 'kind' | 'last'> {
  const about = { order, event, facts: event.facts, who: NAMES[event.actor], now }
  const when = columnTime(new Date(event.at), now)
  const named = event.actor === 'staff' && event.name
  return {
    id: event.id,
    what: WHAT[event.type](about),
    said: saidOf(about),
    when: named ? `${when} · ${event.name ?? ''}` : when,
    media: event.facts.media ?? [],
  }
}

export function trailOf(order: WorkOrder, now: Date): TrailStep[] {
  const { next } = orderWords(order, now)
  const trail: TrailStep[] = order.events
    .slice()
    .reverse()
    .map((event, index) => ({
      ...stepOf(order, event, now),
      kind: index === 0 ? 'now' : 'past',
      last: index === order.events.length - 1,
    }))
  if (!next) return trail
  const hollow = { id: 'next', kind: 'next' as const, what: `接下来：${next}`, said: '', when: '' }
  return [{ ...hollow, media: [], last: trail.length === 0 }, ...trail]
}
