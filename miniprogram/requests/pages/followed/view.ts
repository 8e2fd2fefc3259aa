/** A neighbour's order that somebody waits for: how far it is, and whether what was promised is kept. Pure. */
import { MINUTE_MS } from '../../../contract/shanghai-time'
import { isOpen } from '../../../contract/work-order-states'
import type { PhotoTile } from '../../components/photo-grid/index'
import type { FollowedOrder } from '../../contract/neighbours'
import { neighbourWords, onwardOf, stepText, waitersWords } from '../../words/neighbour-words'
import { paceLine, timetable } from '../../words/promise-words'
import { kindWords } from '../../words/state-words'
import { columnTime, spanWords } from '../../../words/time-words'

const about = ({ kind }: FollowedOrder) => ({ kind, scope: 'public' as const })

/** The line under the times speaks for the nearest promise. */
function timesView(order: FollowedOrder, nearest: string | null, now: Date) {
  if (!isOpen(order.state)) return []
  return timetable(order.promises, about(order), now).map((row) => ({
    ...row,
    note: !row.kept && row.step === nearest ? '' : row.note,
  }))
}

const tilesOf = ({ photos }: FollowedOrder, origin: string): PhotoTile[] =>
  photos.map(({ id, url, thumbUrl }, index) => ({
    ...{ id, thumb: origin + (thumbUrl ?? url), label: `第 ${index + 1} 张照片` },
    ...{ clip: false, state: 'done' as const, percent: 100 },
  }))

function trailView({ steps, kind }: FollowedOrder, now: Date) {
  return steps
    .map((step, index) => ({
      id: `${index}`,
      kind: index === steps.length - 1 ? ('now' as const) : ('past' as const),
      what: stepText(step, kind),
      said: '',
      when: columnTime(new Date(step.at), now),
      tiles: [] as PhotoTile[],
      last: index === 0,
    }))
    .reverse()
}

export interface FollowedKey {
  id: 'still-broken' | 'follow'
  name: string
  busy: string
  /** the second line of a key that waits; such a key is read, not pressed */
  wait: string
}

/** `seconds`: until it may be said again. */
function stillBrokenKey(seconds: number): FollowedKey {
  const key = { id: 'still-broken' as const, busy: '正在告诉物业…' }
  if (seconds === 0) return { ...key, name: '还没好', wait: '' }
  return { ...key, name: '说过还没好', wait: `${spanWords(seconds * 1000)}后可再说` }
}

/** `readAt`: when the answer came, because the wait runs on while the page stands open. */
function keyOf(order: FollowedOrder, readAt: Date, now: Date): FollowedKey | null {
  const { following, mine, state, stillBrokenAfter } = order
  // Its reporter reminds the property on the order's own page.
  if (mine) return null
  if (stillBrokenAfter !== null) {
    const passed = Math.floor((now.getTime() - readAt.getTime()) / 1000)
    return stillBrokenKey(Math.max(0, stillBrokenAfter - passed))
  }
  if (following || !isOpen(state)) return null
  return { id: 'follow', name: '跟着这一件', busy: '请稍等…', wait: '' }
}

/** Since the property last did something; nothing while nobody said so. */
const brokenWords = ({ stillBroken, state }: FollowedOrder) =>
  stillBroken > 0 && isOpen(state) ? `${stillBroken} 位说还没好` : ''

export function followedView(order: FollowedOrder, origin: string, readAt: Date, now: Date) {
  const words = neighbourWords(order)
  const pace = paceLine(order, now)
  const repeats = words.label === words.sentence.join('')
  return {
    title: `${kindWords(order.kind)} ${order.number}`,
    state: repeats
      ? null
      : { icon: words.icon, tone: words.tone === 'calm' ? '' : words.tone, text: words.label },
    sentence: words.sentence,
    waiters: [waitersWords(order), brokenWords(order)].filter((each) => each !== ''),
    onward: onwardOf(order.goesOn, order.kind),
    referral: order.referral ?? '',
    lead: order.promisesConfirmed ? '物业答应的' : '一般会在',
    times: timesView(order, pace?.step ?? null, now),
    pace,
    about: { title: order.title, place: order.place, words: order.words ?? '' },
    tiles: tilesOf(order, origin),
    trail: trailView(order, now),
    key: keyOf(order, readAt, now),
    following: order.following,
    mine: order.mine,
  }
}

export type FollowedView = ReturnType<typeof followedView>

/** An address younger than this did not break of age. */
export const BROKEN_AFTER_MS = MINUTE_MS
