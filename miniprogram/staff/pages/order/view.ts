/** One order as staff see it: what it is, who has it, whom to ring, what to do next. Pure. */
import type { MediaPurpose } from '../../../contract/work-order-names'
import { groupPhone } from '../../../contract/phone-number'
import { clockTime, dayLabel, momentLabel } from '../../../contract/shanghai-time'
import { isOpen } from '../../../contract/work-order-states'
import type { WorkOrder } from '../../../contract/replies/work-order'
import { isDeskRole } from '../../../contract/work-order-actors'
import { piecesOf } from '../../../words/pieces'
import type { StaffWorkOrder } from '../../contract/desk'
import { photosOf } from '../../services/photos'
import { dueOf, kindOf, nextPromise, stepLabel, STATE_WORDS } from '../../words/desk-words'
import { waitersWords } from '../../words/neighbour-words'
import { groupName } from '../../words/person-words'
import { trailOf } from '../../words/trail-words'
import { movesView } from './moves-view'
import { neighbourRows } from './neighbours-view'
import { priceView } from './price-view'
import { promiseRows } from './promises-view'

const windowWords = ({ from, to }: { from: string; to: string }, now: Date) =>
  `${dayLabel(new Date(from), now)} ${clockTime(new Date(from))}–${clockTime(new Date(to))}`

const URGENCY = {
  ordinary: null,
  urgent: { icon: 'warning', tone: 'warn', text: '急，问问现在危险不危险' },
  emergency: { icon: 'warning', tone: 'danger', text: '紧急，先打电话问安全' },
}

function missingPhotos({ media }: WorkOrder): string {
  const waiting = media.filter(({ state }) => state === 'waiting').length
  return waiting > 0 ? `还有 ${waiting} 张照片在路上` : ''
}

/** A technician is told whom to ring once the order is theirs. */
function noPhone({ you, assignee }: StaffWorkOrder): string {
  const isTold = isDeskRole(you.role) || assignee?.staffId === you.staffId
  return isTold ? '没有留电话' : '接了单就看得到电话'
}

function reporterOf(all: StaffWorkOrder) {
  const { reporterName, reporterPhone, hasReporter } = all
  const name = reporterName || '住户'
  const phone = reporterPhone ?? ''
  return {
    name,
    phone: phone === '' ? '' : groupPhone(phone),
    spoken: `打给${name} ${phone.split('').join(' ')}`,
    noPhone: noPhone(all),
    byPhone: !hasReporter,
  }
}

/** Whom it is about: rung up first, they are the ones at the door. */
function behalfOf({ onBehalf }: StaffWorkOrder) {
  if (!onBehalf) return null
  const name = onBehalf.name ?? '住在那里的人'
  const phone = onBehalf.phone ?? ''
  return {
    name,
    phone: phone === '' ? '' : groupPhone(phone),
    spoken: `打给${name} ${phone.split('').join(' ')}`,
  }
}

function ownerOf({ assignee, assigneeTrade, order, you }: StaffWorkOrder) {
  if (!isOpen(order.state)) return null
  const name = assignee?.name ?? (assigneeTrade ? groupName(assigneeTrade) : '')
  return {
    name: name || '还没有人接',
    mine: assignee?.staffId === you.staffId,
    isNobody: name === '',
    phone: assignee?.phone ? groupPhone(assignee.phone) : '',
    spoken: `打给${name} ${(assignee?.phone ?? '').split('').join(' ')}`,
  }
}

const PURPOSES: [MediaPurpose, string][] = [
  ['report', '住户拍的'],
  ['before', '动手前'],
  ['after', '办完后'],
  ['comment', '后来加的'],
]

/** In the order in which they come about; what has no photo has no heading. */
function photoGroups(order: WorkOrder) {
  const groups = PURPOSES.map(([purpose, name]) => ({
    name,
    photos: photosOf({ ...order, media: order.media.filter((each) => each.purpose === purpose) }),
  }))
  return groups.filter(({ photos }) => photos.length > 0)
}

function pauseWords({ pause }: WorkOrder, { pauseReasons }: StaffWorkOrder, now: Date): string {
  if (!pause) return ''
  const why = pauseReasons.find(({ id }) => id === pause.reason)?.name ?? ''
  const until = `${momentLabel(new Date(pause.until), now)} 前接着办`
  return [why, pause.words, until].filter((part) => part !== '').join('，')
}

function ratingWords({ rating }: WorkOrder): string {
  if (!rating) return ''
  const parts = [rating.solved ? '住户说解决了' : '住户说没解决', `${rating.stars} 星`]
  return parts.concat(rating.words ?? [], rating.feedback ?? []).join('，')
}

export function staffOrderView(all: StaffWorkOrder, now: Date) {
  const { order } = all
  const promise = nextPromise(order)
  return {
    title: `${kindOf(order)} ${order.number}`,
    due: dueOf(promise, order.submittedAt, now),
    states: piecesOf([STATE_WORDS[order.state], promise ? stepLabel(promise, now) : '']),
    what: order.title,
    place: order.place,
    unverified: order.scope === 'in-home' && order.itemId !== null && !order.verified,
    urgency: isOpen(order.state) ? URGENCY[order.urgency] : null,
    owner: ownerOf(all),
    appointment: order.appointment ? windowWords(order.appointment, now) : '',
    pause: pauseWords(order, all, now),
    promises: promiseRows(order, now),
    waiters: piecesOf(waitersWords(all)),
    neighbours: neighbourRows(all),
    price: priceView(order, now),
    rating: ratingWords(order),
    reporter: reporterOf(all),
    behalf: behalfOf(all),
    notes: all.householdNotes,
    description: order.description ?? '',
    windows: order.windows.map((window) => windowWords(window, now)),
    mayEnter: order.mayEnter,
    photos: photoGroups(order),
    photosMissing: missingPhotos(order),
    referral: order.referral ?? '',
    trail: trailOf(order, now),
    moves: movesView(all, now),
  }
}

export type StaffOrderView = ReturnType<typeof staffOrderView>
