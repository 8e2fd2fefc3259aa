/** The form of one move as it is drawn: only what its offer names. Pure. */
import {
  KEEPABLE_STEPS,
  ENTRY_PHOTOS_MAX,
  MATERIALS_MAX,
  REASON_MAX,
  URGENCIES,
  WORDS_MAX,
} from '../../../contract/work-order-names'
import { totalFen, yuan } from '../../../contract/work-order-price'
import type { StaffWorkOrder } from '../../contract/desk'
import { factsForStaff } from '../../contract/staff-facts'
import type { Assignees } from '../../services/desk-orders'
import { STEP_WORDS, URGENCY_WORDS } from '../../words/desk-words'
import { moveWords } from '../../words/move-words'
import { groupChoices, peopleChoices } from '../../words/person-words'
import { piecesOf } from '../../../words/pieces'
import { quoteOf, takes, type Offer } from './body'
import type { MoveForm } from './form'
import { effectView } from './pause-effect'
import type { Problems } from './problems'
import { readyFor, type ReadyWords } from './ready-words'
import { untilView, windowView } from './when-view'

export interface Drawn {
  all: StaffWorkOrder
  move: string
  offer: Offer
  form: MoveForm
  assignees: Assignees | null
  /** what canned replies can be filled with */
  values: Record<string, string>
  problems: Problems
  now: Date
}

const NEAR = 50

function countOf(text: string, most: number): string {
  const left = most - text.trim().length
  return left >= 0 && left <= NEAR ? `还能写 ${left} 字` : ''
}

const chip = ({ id, name }: ReadyWords) => ({ id, name })

/** What the words are for; a note says once more who will not read it. */
const WORDS_NAMES: Readonly<Record<string, { name: string; aside: string; hold: string }>> = {
  finish: { name: '做了什么', aside: '住户看得到', hold: '如：换了角阀，试水不漏' },
  answer: { name: '答复', aside: '住户看得到', hold: '现在怎么样，接下来怎么办' },
  quote: { name: '说明', aside: '可以不写', hold: '为什么要换' },
  pause: { name: '怎么跟住户说', aside: '住户看得到', hold: '在等什么' },
  comment: { name: '留言', aside: '住户看得到', hold: '想跟住户说什么' },
  note: { name: '记一笔', aside: '住户看不到', hold: '给同事看的' },
}
const REASON_NAMES: Readonly<Record<string, string>> = {
  decline: '为什么不归我们',
  'give-back': '为什么退回',
  'pass-on': '为什么转给他',
  assign: '为什么换人',
  'change-urgency': '为什么改',
}

function wordsView({ all, move, offer, form, values, problems }: Drawn) {
  const inPause = takes(offer, 'pause')
  if (!inPause && !takes(offer, 'words')) return null
  const { name, aside, hold } = WORDS_NAMES[move] ?? { name: '说明', aside: '', hold: '' }
  return {
    ...{ name, aside, hold, problem: problems.words ?? '' },
    ready: readyFor('words', move, all, form, values).map(chip),
    count: countOf(form.words, inPause ? REASON_MAX : WORDS_MAX),
  }
}

function reasonView({ all, move, offer, form, values, problems }: Drawn) {
  if (!takes(offer, 'reason')) return null
  return {
    name: REASON_NAMES[move] ?? '为什么',
    aside: offer.needs.includes('reason') ? '' : '可以不写',
    hold: '点上面的一句，或自己写',
    ready: readyFor('reason', move, all, form, values).map(chip),
    count: countOf(form.reason, REASON_MAX),
    problem: problems.reason ?? '',
  }
}

function referralView({ all, move, offer, form, values, problems }: Drawn) {
  if (!takes(offer, 'referral')) return null
  return {
    ready: readyFor('referral', move, all, form, values).map(chip),
    count: countOf(form.referral, REASON_MAX),
    problem: problems.referral ?? '',
  }
}

function assigneeView({ all, move, offer, form, assignees, problems }: Drawn) {
  if (!takes(offer, 'assignee')) return null
  const without = all.assignee ? [all.assignee.staffId] : []
  if (move === 'pass-on') without.push(all.you.staffId)
  return {
    loaded: assignees !== null,
    people: assignees ? peopleChoices(assignees, form.staffId, without) : [],
    groups: assignees ? groupChoices(assignees, form.trade, all.assigneeTrade) : [],
    problem: problems.assignee ?? '',
  }
}

function pauseView({ all, offer, form, problems, now }: Drawn) {
  if (!takes(offer, 'pause')) return null
  return {
    options: all.pauseReasons.map(({ id, name }) => ({ id, name, on: id === form.pauseReason })),
    until: untilView(all, form, now),
    effect: effectView(all, form, now),
    problem: problems.pauseReason ?? '',
    untilProblem: problems.until ?? '',
  }
}

function quoteView({ offer, form, problems }: Drawn) {
  if (!takes(offer, 'quote')) return null
  const quote = quoteOf(form)
  return {
    total: quote ? `${yuan(totalFen(quote))} 元` : '还没填全',
    full: form.materials.length >= MATERIALS_MAX,
    problem: problems.quote ?? '',
  }
}

function urgencyView({ all, offer, form, problems }: Drawn) {
  if (!takes(offer, 'urgency')) return null
  const others = URGENCIES.filter((urgency) => urgency !== all.order.urgency)
  return {
    aside: `现在是${URGENCY_WORDS[all.order.urgency]}`,
    options: others.map((id) => ({ id, name: URGENCY_WORDS[id], on: id === form.urgency })),
    problem: problems.urgency ?? '',
  }
}

/** Promised steps that are still open and that words can keep. */
function keepsView({ all, offer, form }: Drawn) {
  if (!takes(offer, 'keeps')) return null
  const open = KEEPABLE_STEPS.filter((step) =>
    all.order.promises.some((promise) => promise.step === step && promise.metAt === null),
  )
  if (open.length === 0) return null
  return open.map((id) => ({ id, name: STEP_WORDS[id], on: form.keeps.includes(id) }))
}

const PHOTO_NAMES: Readonly<Record<string, string>> = {
  start: '动手前的照片',
  finish: '办完的照片',
}

function photosView({ move, offer, form }: Drawn) {
  if (!takes(offer, 'media')) return null
  return {
    name: PHOTO_NAMES[move] ?? '照片',
    tiles: form.photos.map(({ id, path }, at) => ({ id, path, label: `第 ${at + 1} 张照片` })),
    full: form.photos.length >= ENTRY_PHOTOS_MAX,
  }
}

export function moveView(drawn: Drawn) {
  const { all, move, offer, form, problems, now } = drawn
  const { order } = all
  const hasWindows = takes(offer, 'windows')
  return {
    words: moveWords(move, factsForStaff(all), all.you.role),
    what: order.title,
    about: piecesOf([order.place, order.number]),
    text: wordsView(drawn),
    reason: reasonView(drawn),
    referral: referralView(drawn),
    assignee: assigneeView(drawn),
    window: hasWindows || takes(offer, 'window') ? windowView(all, form, hasWindows, now) : null,
    windowProblem: problems.window ?? '',
    pause: pauseView(drawn),
    quote: quoteView(drawn),
    urgency: urgencyView(drawn),
    keeps: keepsView(drawn),
    photos: photosView(drawn),
  }
}

export type MoveView = ReturnType<typeof moveView>
