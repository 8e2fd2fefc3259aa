/** A canned reply with what the phone knows filled in and what it cannot know left as 【几点到】. Pure. */
import type { Quote } from '../../contract/requests/work-order-move'
import { dueLabel } from '../../contract/promise-words'
import { momentLabel } from '../../contract/shanghai-time'
import { totalFen, yuan } from '../../contract/work-order-price'
import { fillReply, PLACEHOLDER_WORDS } from '../catalogue/replies'
import type { CannedReply } from '../catalogue/canned-replies'
import type { StaffWorkOrder } from '../contract/desk'
import { nextPromise } from './desk-words'

const REOPEN_DAYS = '15'

/** 韩师傅 → 韩: the sentences say 师傅 themselves. */
const surnameOf = (name: string) => name.replace(/师傅$/, '')

export function moneyWords(quote: Quote): Record<string, string> {
  const total = totalFen(quote)
  return {
    totalFee: yuan(total),
    laborFee: yuan(quote.labourFen),
    materialFee: yuan(total - quote.labourFen),
  }
}

/** What the order says of itself; left out where it says nothing. */
export function knownValues(
  all: StaffWorkOrder,
  shortNumber: string,
  now: Date,
): Record<string, string> {
  const { order, assignee, reporterName } = all
  const promise = nextPromise(order)
  const owner = order.owner?.name ?? assignee?.name ?? ''
  return {
    residentName: reporterName ?? '住户',
    orderNo: order.number,
    itemName: order.title,
    place: order.place,
    shortNumber,
    reopenDays: REOPEN_DAYS,
    ownerName: owner,
    technicianName: surnameOf(owner),
    promiseTime: promise ? dueLabel(new Date(promise.dueAt), now).replace(/ 前$/, '') : '',
    arriveTime: order.appointment ? momentLabel(new Date(order.appointment.from), now) : '',
    reportedTime: momentLabel(new Date(order.submittedAt), now),
    ...(order.price ? moneyWords(order.price.quote) : {}),
  }
}

/** The text for the field: every gap is named in brackets, so that nobody sends one by mistake. */
export function textOfReply(reply: CannedReply, values: Record<string, string>): string {
  const first = fillReply(reply, values)
  if ('text' in first) return first.text
  const named = { ...values }
  for (const name of first.missing) named[name] = `【${PLACEHOLDER_WORDS[name] ?? name}】`
  const filled = fillReply(reply, named)
  return 'text' in filled ? filled.text : ''
}

/** 几点到: the first gap that is still in the words; empty when there is none. */
export const gapIn = (text: string): string => /【([^】]*)】/.exec(text)?.[1] ?? ''
