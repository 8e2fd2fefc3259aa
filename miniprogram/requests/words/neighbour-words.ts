/** A neighbour's order as whoever waits for it reads it: nobody is named, nothing is asked of them. */
import type { GoesOn } from '../../contract/replies/work-order-parts'
import type { MoveEvent } from '../../contract/replies/work-order-history'
import { isOpen, type WorkOrderState } from '../../contract/work-order-states'
import type { FollowedOrder, NeighbourOrder } from '../contract/neighbours'
import { columnTime } from '../../words/time-words'
import { piecesOf } from '../../words/pieces'
import { stateWords, type StateWords } from './state-words'

type Known = Pick<NeighbourOrder, 'state' | 'kind'>
type Own = Pick<StateWords, 'label' | 'sentence'> & { tone?: StateWords['tone']; icon?: string }

/** What the state words say to the reporter alone: 请您看看, 和您约, 您取消了. */
function forNeighbours(done: string): Partial<Record<WorkOrderState, Own>> {
  const seen: Own = {
    ...{ label: `${done}了`, tone: 'calm', icon: 'success' },
    sentence: [`${done}了，`, '等报的人看'],
  }
  return {
    taken: { label: '有人接了', sentence: ['有人接了，', '正在安排时间'] },
    scheduled: { label: '约好了时间', sentence: ['约好了时间，', '有人会来'] },
    paused: { label: '先停一停', sentence: ['先停一停，', '之后接着办'] },
    'awaiting-acceptance': seen,
    rated: { label: `${done}了`, sentence: [`${done}了`] },
    cancelled: { label: '取消了', sentence: ['这一件', '取消了'] },
    declined: { label: '物业办不了', sentence: ['这件事', '物业办不了'] },
  }
}

const REPAIR = forNeighbours('修好')
const OTHERWISE = forNeighbours('办好')

export function neighbourWords({ state, kind }: Known): StateWords {
  const own = (kind === 'repair' ? REPAIR : OTHERWISE)[state]
  return { ...stateWords(state, kind), ...own }
}

/** 3 位邻居在等; empty where nobody but the reporter does. */
export const waitersWords = ({ followers, state }: Pick<NeighbourOrder, 'followers' | 'state'>) =>
  followers > 0 && isOpen(state) ? `${followers} 位邻居在等` : ''

/** 今天 08:10 报的 · 前台接了 · 3 位邻居在等 */
export function neighbourFacts(order: NeighbourOrder, now: Date): string[] {
  const when = `${columnTime(new Date(order.submittedAt), now)} 报的`
  return piecesOf([when, neighbourWords(order).label, waitersWords(order)])
}

type Step = FollowedOrder['steps'][number]

const STEPS: Partial<Record<MoveEvent, string>> = {
  submitted: '邻居报了物业',
  'given-back': '换人来办',
  'passed-on': '换人来办',
  'owner-left': '换人来办，前台正在安排',
  resumed: '接着办',
  quoted: '物业报了价',
  'price-agreed': '价格谈妥了',
  'price-refused': '价格没谈妥',
  answered: '物业答复了',
  'sent-back': '报的人说还没好',
  'fed-back': '报的人又说了几句',
  'window-changed': '改了时间',
  'urgency-changed': '物业改了紧急程度',
  merged: '和另一件并到一起办',
  split: '又单独办了',
  gained: '同样的一件并进来了',
  lost: '并进来的一件又单独办了',
}

/** What happened; where the entry has no words of its own, the state it led to. */
export const stepText = ({ type, state }: Step, kind: NeighbourOrder['kind']): string =>
  STEPS[type] ?? neighbourWords({ state, kind }).label

export interface Onward {
  id: string
  /** 单元门坏了 1124-3 · 前台接了 */
  facts: string[]
}

/** The order that goes on for one that was merged into it. */
export function onwardOf(goesOn: GoesOn | null, kind: NeighbourOrder['kind']): Onward | null {
  if (!goesOn) return null
  const { orderId, number, title, state } = goesOn
  return {
    id: orderId,
    facts: piecesOf([`${title} ${number}`, neighbourWords({ state, kind }).label]),
  }
}
