/** Neighbours of an order, as the desk reads of them. Pure. */
import type { ShowingState } from '../../contract/replies/work-order-names'
import { isOpen } from '../../contract/work-order-states'
import type { StaffWorkOrder } from '../contract/desk'

/** Only once it is open does anybody wait. */
export function waitersWords({ followers, stillBroken, order }: StaffWorkOrder): string[] {
  if (!isOpen(order.state)) return []
  const waiting = followers > 0 ? `${followers} 位邻居在等` : ''
  const broken = stillBroken > 0 ? `${stillBroken} 位说还没好` : ''
  return [waiting, broken].filter((each) => each !== '')
}

export interface ShownState {
  /** 邻居看得到 */
  text: string
  icon: 'success' | 'clock-o' | 'warning' | 'info-o'
  tone: '' | 'warn' | 'danger'
  shown: boolean
}

const STATES: Record<ShowingState, ShownState> = {
  waiting: { text: '微信还在查，邻居看不到', icon: 'clock-o', tone: '', shown: false },
  passed: { text: '微信查过了，邻居看得到', icon: 'success', tone: '', shown: true },
  review: { text: '要您看一眼，邻居看不到', icon: 'warning', tone: 'warn', shown: false },
  risky: { text: '微信说不合适，邻居看不到', icon: 'warning', tone: 'danger', shown: false },
  released: { text: '前台放出来了，邻居看得到', icon: 'success', tone: '', shown: true },
  withheld: { text: '前台收起来了，邻居看不到', icon: 'info-o', tone: '', shown: false },
}

export const shownState = (state: ShowingState): ShownState => STATES[state]

/** 有 2 样要您看一眼; what the row that leads to the page says. */
export function showingWords(showing: NonNullable<StaffWorkOrder['showing']>): string {
  const states = showing.media.map(({ state }) => state).concat(showing.words ?? [])
  const review = states.filter((state) => state === 'review').length
  if (review > 0) return `有 ${review} 样要您看一眼`
  const shown = states.filter((state) => shownState(state).shown).length
  return shown > 0 ? `邻居看得到 ${shown} 样` : '邻居还看不到'
}
