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

function whatOf(order: WorkOrder, event: OrderEvent): string {
  switch (event.type) {
    case 'submitted':
      return reported(order, event)
    case 'accepted':
      return accepted(order, event)
    case 'declined':
      return `物业说办不了${because(event.reason)}`
    case 'cancelled':
      return `${event.actor === 'household' ? '家里人' : '您'}取消了${because(event.reason)}`
  }
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
