/** One order: who comes when, and will it be kept. Pure. */
import { confirmsItselfAt, returnUntil } from '../../../contract/follow-up'
import { momentLabel } from '../../../contract/shanghai-time'
import { awaitsResident, isFinal, isOpen } from '../../../contract/work-order-states'
import type { WorkOrder } from '../../contract/work-order'
import { tradeById } from '../../catalogue/catalogue'
import type { PhotoJob } from '../../services/photo-queue'
import { missingWords, reportMedia, tilesOf } from '../../words/order-photos'
import { onwardOf } from '../../words/neighbour-words'
import { orderWords, windowWords } from '../../words/order-sentence'
import { paceLine, timetable } from '../../words/promise-words'
import { kindWords, type StateWords } from '../../words/state-words'
import { trailOf } from '../../words/trail-words'
import { phrases } from '../../../words/phrases'
import { piecesOf } from '../../../words/pieces'
import { actionsOf, offersOf } from './actions'
import { priceView } from './price'

/** The line under the times speaks for the nearest promise; of what was called off none is left. */
function timesView(order: WorkOrder, nearest: string | null, now: Date) {
  const running = isOpen(order.state)
  if (isFinal(order.state)) return []
  return timetable(order.promises, order, now).map((row) => {
    const silent = !row.kept && (row.step === nearest || !running)
    return { ...row, note: silent ? '' : row.note }
  })
}

/** Who comes: masked, because the call goes through the desk's line. */
function ownerView({ owner, state }: WorkOrder) {
  if (!owner?.name || !isOpen(state) || awaitsResident(state)) return null
  const { name, phone } = owner
  return {
    name,
    about: piecesOf([
      owner.trade ? (tradeById(owner.trade)?.name ?? '') : '',
      phone ? `电话 ${phone}` : '',
    ]),
    call: `打给${name}，由物业转接`,
  }
}

const finishedAt = ({ events }: WorkOrder) =>
  events
    .filter(({ type }) => type === 'finished')
    .map(({ at }) => new Date(at))
    .pop()

/** What time will do by itself, told before it does. */
function timeWords(order: WorkOrder, now: Date): string[] {
  const finished = finishedAt(order)
  if (awaitsResident(order.state) && finished) {
    const done = order.kind === 'repair' ? '修好' : '办好'
    const by = momentLabel(confirmsItselfAt(finished), now)
    return phrases(`到 ${by} 没有您的话，就先算${done}了，之后 15 天内还能重新打开`)
  }
  const until = returnUntil(order.closedAt === null ? null : new Date(order.closedAt))
  if (until && offersOf(order, now).some(({ name }) => name === 'reopen'))
    return phrases(`还有不对的地方，${momentLabel(until, now)} 前都能重新打开`)
  return []
}

/** Nothing where the sentence would only say it again. */
function stateView({ icon, tone, label, sentence }: StateWords) {
  if (label === sentence.join('')) return null
  return { icon, tone: tone === 'calm' ? '' : tone, text: label }
}

/** To whoever reported it for somebody else: whose it is, and who sees it besides. */
function behalfWords({ mine, onBehalf, scope }: WorkOrder): string[] {
  if (!mine || !onBehalf) return []
  const whose = `替${onBehalf.name ?? '别人'}报的`
  return scope === 'in-home' ? [`${whose}，`, '住在那里的人', '也看得到、也能办。'] : [`${whose}。`]
}

/** Why nothing goes on, or whom to turn to instead. */
const noteOf = ({ pause, referral }: WorkOrder) => pause?.words ?? referral ?? ''

export function orderView(order: WorkOrder, jobs: PhotoJob[], origin: string, now: Date) {
  const words = orderWords(order, now)
  const pace = paceLine(order, now)
  const report = reportMedia(order)
  const trail = trailOf(order, now).map(({ media, ...step }) => ({
    ...step,
    tiles: tilesOf(
      order.media.filter(({ id }) => media.includes(id)),
      jobs,
      origin,
    ),
  }))
  return {
    title: `${kindWords(order.kind)} ${order.number}`,
    state: stateView(words),
    sentence: words.sentence,
    note: noteOf(order),
    byTime: timeWords(order, now),
    onward: onwardOf(order.goesOn, order.kind),
    price: priceView(order),
    lead: order.promisesConfirmed ? '物业答应您' : '一般会在',
    times: timesView(order, pace?.step ?? null, now),
    pace,
    owner: ownerView(order),
    about: { title: order.title, place: order.place, description: order.description ?? '' },
    unverified: order.scope === 'in-home' && order.itemId !== null && !order.verified,
    windows: isOpen(order.state) ? order.windows.map((each) => windowWords(each, now)) : [],
    mayEnter: order.mayEnter,
    phone: order.contactPhone ?? '',
    tiles: tilesOf(report, jobs, origin),
    photosMissing: missingWords(report, jobs),
    trail,
    ...actionsOf(order, pace?.late ?? false, now),
    behalf: behalfWords(order),
    mine: order.mine,
    who: order.onBehalf ? '有人替您家报的，' : '家里人报的，',
    acts: order.acts,
    repair: order.kind === 'repair',
  }
}

export type OrderView = ReturnType<typeof orderView>
