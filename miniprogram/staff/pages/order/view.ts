/** One order as the desk sees it: who to ring, what is dangerous, what to do next. Pure. */
import type { StaffWorkOrder } from '../../contract/desk'
import { groupPhone } from '../../../contract/phone-number'
import { clockTime, dayLabel } from '../../../contract/shanghai-time'
import { isOpen } from '../../../contract/work-order-states'
import type { WorkOrder } from '../../../contract/work-order'
import { piecesOf } from '../../../words/pieces'
import { factsForStaff, staffActor } from '../../contract/staff-facts'
import { moveFor } from '../../contract/work-order-moves'
import { photosOf } from '../../services/photos'
import { dueOf, eventWords, kindOf, stepLabel, STATE_WORDS } from '../../words/desk-words'

function nextPromise({ promises, state }: WorkOrder) {
  if (!isOpen(state)) return null
  const running = promises.filter(({ metAt }) => metAt === null)
  return running.sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt))[0] ?? null
}

const windowsOf = ({ windows }: WorkOrder, now: Date) =>
  windows.map(({ from, to }) => {
    const start = new Date(from)
    return `${dayLabel(start, now)} ${clockTime(start)}–${clockTime(new Date(to))}`
  })

const URGENCY = {
  ordinary: null,
  urgent: { icon: 'warning', tone: 'warn', text: '急，问问现在危险不危险' },
  emergency: { icon: 'warning', tone: 'danger', text: '紧急，先打电话问安全' },
}

function missingPhotos({ media }: WorkOrder): string {
  const waiting = media.filter(({ state }) => state === 'waiting').length
  return waiting > 0 ? `还有 ${waiting} 张照片在路上` : ''
}

function reporterOf({ reporterName, reporterPhone }: StaffWorkOrder) {
  const name = reporterName || '住户'
  const phone = reporterPhone ?? ''
  return {
    name,
    phone: phone === '' ? '' : groupPhone(phone),
    spoken: `打给${name} ${phone.split('').join(' ')}`,
  }
}

const canMove = (name: 'accept' | 'decline', all: StaffWorkOrder, now: Date) =>
  moveFor(name, factsForStaff(all), staffActor(all.you), now) !== null

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
    urgency: URGENCY[order.urgency],
    reporter: reporterOf(all),
    notes: all.householdNotes,
    description: order.description ?? '',
    windows: windowsOf(order, now),
    mayEnter: order.mayEnter,
    photos: photosOf(order),
    photosMissing: missingPhotos(order),
    referral: order.referral ?? '',
    trail: order.events
      .slice()
      .reverse()
      .map((event) => ({ id: event.id, text: eventWords(event, now), reason: event.reason ?? '' })),
    canAccept: canMove('accept', all, now),
    canDecline: canMove('decline', all, now),
  }
}

export type StaffOrderView = ReturnType<typeof staffOrderView>

/** 王客服 14:41 受理了: what somebody faster has done. */
export function lastWords({ order }: StaffWorkOrder, now: Date): string {
  const last = order.events[order.events.length - 1]
  return last ? eventWords(last, now) : STATE_WORDS[order.state]
}
