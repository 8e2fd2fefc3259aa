/** One order: who comes when, and will it be kept. Pure. */
import { clockTime, dayLabel } from '../../../contract/shanghai-time'
import { MOVES_OF_RESIDENTS } from '../../../contract/moves-of-residents'
import { factsForReporter, REPORTER } from '../../../contract/work-order-facts'
import { moveOf } from '../../../contract/work-order-judge'
import { isOpen } from '../../../contract/work-order-states'
import type { WorkOrder } from '../../../contract/work-order'
import type { PhotoTile } from '../../components/photo-grid/index'
import { jobTiles } from '../../words/photo-words'
import type { PhotoJob } from '../../services/photo-queue'
import { nextPromise, paceOf, timetable, type Pace } from '../../words/promise-words'
import { kindWords, stateWords } from '../../words/state-words'
import { trailOf } from '../../words/trail-words'

const PACE_SIGNS: Record<Pace['tone'], { icon: string; tone: string }> = {
  'on-time': { icon: 'success', tone: '' },
  soon: { icon: 'clock-o', tone: 'warn' },
  late: { icon: 'warning', tone: 'danger' },
}

function paceView(order: WorkOrder, now: Date) {
  const next = isOpen(order.state) ? nextPromise(order.promises) : null
  if (!next) return null
  const pace = paceOf(next, new Date(order.submittedAt), now, order.promisesConfirmed)
  return { words: pace.words, ...PACE_SIGNS[pace.tone] }
}

/** The phone's own copy while it travels, the server's once it is there. */
function tilesOf(order: WorkOrder, jobs: PhotoJob[], origin: string): PhotoTile[] {
  const travelling = jobTiles(jobs.filter(({ state }) => state !== 'done'))
  const arrived = order.media
    .filter(({ state, id }) => state === 'ready' && travelling.every((tile) => tile.id !== id))
    .map(({ id, kind, thumbUrl }): PhotoTile => ({
      id,
      thumb: thumbUrl ? origin + thumbUrl : '',
      label: kind === 'photo' ? '照片' : '视频',
      clip: kind === 'video',
      state: 'done',
      percent: 100,
    }))
  return arrived.concat(travelling).map((tile, index) => ({
    ...tile,
    label: `第 ${index + 1} ${tile.clip ? '段视频' : '张照片'}`,
  }))
}

/** Named by the order, not here yet, and not on this phone: somebody else's phone still has them. */
function elsewhere(order: WorkOrder, jobs: PhotoJob[]): string {
  const missing = order.media.filter(
    ({ id, state }) => state === 'waiting' && jobs.every((job) => job.id !== id),
  )
  return missing.length > 0 ? `还有 ${missing.length} 张照片没传上` : ''
}

const windowsOf = ({ windows }: WorkOrder, now: Date) =>
  windows.map(({ from, to }) => {
    const [start, end] = [new Date(from), new Date(to)]
    return `${dayLabel(start, now)} ${clockTime(start)}–${clockTime(end)}`
  })

export function orderView(order: WorkOrder, jobs: PhotoJob[], origin: string, now: Date) {
  const isCallBack = order.itemId === null && order.kind === 'inquiry'
  const words = stateWords(order.state, order.kind, isCallBack)
  return {
    number: order.number,
    title: `${kindWords(order.kind)} ${order.number}`,
    state: { icon: words.icon, tone: words.tone === 'calm' ? '' : words.tone, text: words.label },
    sentence: words.sentence,
    referral: order.referral ?? '',
    lead: order.promisesConfirmed ? '物业答应您' : '一般会在',
    times: timetable(order.promises, order, now),
    pace: paceView(order, now),
    about: { title: order.title, place: order.place, description: order.description ?? '' },
    unverified: order.scope === 'in-home' && order.itemId !== null && !order.verified,
    windows: windowsOf(order, now),
    mayEnter: order.mayEnter,
    phone: order.contactPhone ?? '',
    tiles: tilesOf(order, jobs, origin),
    photosMissing: elsewhere(order, jobs),
    trail: trailOf(order, now),
    canCancel:
      order.mine &&
      moveOf(MOVES_OF_RESIDENTS, 'cancel', factsForReporter(order), REPORTER, now)?.needs.length ===
        0,
    repair: order.kind === 'repair',
  }
}

export type OrderView = ReturnType<typeof orderView>
