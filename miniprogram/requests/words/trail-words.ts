/** The timeline of an order: newest on top, the next step hollow above it. */
import { stateWords } from './state-words'
import { columnTime, spanWords } from '../../words/time-words'
import type { WorkOrder } from '../../contract/work-order'

type OrderEvent = WorkOrder['events'][number]

export interface TrailStep {
  id: string
  kind: 'next' | 'now' | 'past'
  what: string
  /** 14:40 · 前台陆客服 */
  when: string
  last: boolean
}

function reported({ title, media }: WorkOrder, { actor }: OrderEvent): string {
  const photos = media.filter(({ kind }) => kind === 'photo').length
  const clips = media.length - photos
  const parts = [title]
  if (photos > 0) parts.push(`${photos} 张照片`)
  if (clips > 0) parts.push(`${clips} 段视频`)
  return `${actor === 'household' ? '家里人' : '您'}报的：${parts.join('，')}`
}

function accepted(order: WorkOrder, { at }: OrderEvent): string {
  const took = Date.parse(at) - Date.parse(order.submittedAt)
  return `前台接单，用了 ${spanWords(took)}`
}

const because = (reason: string | null) => (reason === null || reason === '' ? '' : `：${reason}`)

const whoOf = ({ actor }: OrderEvent): string => {
  const who = { self: '您', household: '家里人', staff: '物业', system: '' }
  return who[actor]
}

/** What the entry says before the colon and the reason. */
const WHAT: Record<
  Exclude<OrderEvent['type'], 'submitted' | 'accepted'>,
  (who: string) => string
> = {
  declined: () => '物业说办不了',
  assigned: () => '派了师傅',
  taken: () => '师傅接了',
  'given-back': () => '换人来办',
  'passed-on': () => '换了一位师傅',
  scheduled: () => '约好了时间',
  started: () => '师傅到了',
  paused: () => '先停一停',
  resumed: () => '接着办',
  quoted: () => '物业报了价',
  'price-agreed': (who) => `${who}同意了价格`,
  'price-refused': (who) => `${who}没有同意价格`,
  answered: () => '物业答复',
  finished: () => '办好了，请您看看',
  confirmed: (who) => (who ? `${who}说办好了` : '三天没有回音，先算办完'),
  'sent-back': (who) => `${who}说没办好`,
  rated: (who) => `${who}评价了`,
  'fed-back': (who) => `${who}又说了几句`,
  reopened: (who) => `${who}重开了`,
  cancelled: (who) => `${who}取消了`,
  'window-changed': (who) => `${who}改了时间`,
  'urgency-changed': () => '物业改了紧急程度',
  archived: () => '归档了',
  'owner-left': () => '换人来办，前台正在安排',
  commented: (who) => `${who}留言`,
  noted: () => '物业记了一笔',
  nudged: (who) => `${who}催了一次`,
}

function whatOf(order: WorkOrder, event: OrderEvent): string {
  if (event.type === 'submitted') return reported(order, event)
  if (event.type === 'accepted') return accepted(order, event)
  return WHAT[event.type](whoOf(event)) + because(event.reason)
}

function whenOf(event: OrderEvent, now: Date): string {
  const when = columnTime(new Date(event.at), now)
  return event.actor === 'staff' && event.name ? `${when} · ${event.name}` : when
}

export function trailOf(order: WorkOrder, now: Date): TrailStep[] {
  const isCallBack = order.itemId === null
  const { next } = stateWords(order.state, order.kind, isCallBack)
  const steps = order.events
    .slice()
    .reverse()
    .map((event, index): TrailStep => ({
      id: event.id,
      kind: index === 0 ? 'now' : 'past',
      what: whatOf(order, event),
      when: whenOf(event, now),
      last: false,
    }))
  const hollow: TrailStep[] = next
    ? [{ id: 'next', kind: 'next', what: `接下来：${next}`, when: '', last: false }]
    : []
  const trail = hollow.concat(steps)
  return trail.map((step, index) => ({ ...step, last: index === trail.length - 1 }))
}
