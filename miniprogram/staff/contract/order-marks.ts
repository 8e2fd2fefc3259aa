/** What the history says of promises: which steps were kept when, and when the clock stood still. */
import type {
  MoveEvent,
  RemarkEvent,
  WorkOrderEventType,
} from '../../contract/replies/work-order-history'
import type { KeepableStep, PauseReason, Step } from '../../contract/work-order-names'

/** An entry as far as promises care. */
export interface MarkedEntry {
  type: WorkOrderEventType
  at: Date
  byStaff: boolean
  pause?: { reason: PauseReason; until: Date } | undefined
  keeps?: readonly KeepableStep[] | undefined
  /** start of the agreed window, of a `scheduled` entry */
  windowFrom?: Date | undefined
  /** the state is another one afterwards than before */
  changesState: boolean
}

export interface PauseSpan {
  reason: PauseReason
  from: Date
  /** null while it lasts */
  to: Date | null
  /** the new promise that was given with it */
  until: Date
}

export interface OrderMarks {
  /** the submission, or the last reopening: a reopened order is promised everything anew */
  startedAt: Date
  met: Partial<Record<Step, Date>>
  pauses: PauseSpan[]
  /** start of the agreed window of this round, null until one is agreed */
  agreedFrom: Date | null
  /** since when nobody owes anything: finished, closed; null while the clocks run */
  endedAt: Date | null
  /** what `endedAt` was when the order was merged: splitting brings it back */
  endedBefore: Date | null
}

type Merging = Extract<MoveEvent, 'merged' | 'split' | 'gained' | 'lost'>
const isMerging = (type: WorkOrderEventType): type is Merging =>
  type === 'merged' || type === 'split' || type === 'gained' || type === 'lost'

/** What an entry of theirs tells nothing of: the report, and words between. A name left out does not compile. */
const SAYS_NOTHING: Readonly<Record<RemarkEvent | 'submitted' | Merging, true>> = {
  submitted: true,
  commented: true,
  noted: true,
  nudged: true,
  'still-broken': true,
  released: true,
  withheld: true,
  // Merging only stops the clocks, and splitting lets them run as if nothing had been.
  merged: true,
  split: true,
  gained: true,
  lost: true,
}
/** Whoever has finished was there, has answered and has controlled it by then: all but the end of a pause. */
const FINISH_KEEPS: Readonly<Record<Exclude<Step, 'resume'>, true>> = {
  accept: true,
  'on-site': true,
  'specialist-on-site': true,
  control: true,
  plan: true,
  'first-answer': true,
  resolve: true,
  result: true,
  'call-back': true,
}
/** What sending finished work back takes away again. */
const REWORK_REVIVES: readonly Step[] = ['resolve', 'result']
const ENDS: readonly MoveEvent[] = ['finished', 'declined', 'cancelled']

function keep(marks: OrderMarks, steps: readonly Step[], at: Date): void {
  for (const step of steps) marks.met[step] ??= at
}

function endPause(marks: OrderMarks, at: Date): void {
  const last = marks.pauses[marks.pauses.length - 1]
  if (last?.to === null) last.to = at
}

/** Pauses go on through a merging: only the end is put and taken away again. */
function merge(marks: OrderMarks, type: Merging, at: Date): void {
  if (type === 'merged') {
    marks.endedBefore = marks.endedAt
    marks.endedAt = at
  } else if (type === 'split') marks.endedAt = marks.endedBefore
}

/** Any move by staff keeps `accept`: whatever it was, somebody has read the order. */
function apply(marks: OrderMarks, entry: MarkedEntry): void {
  const { type, at } = entry
  if (isMerging(type)) {
    merge(marks, type, at)
    return
  }
  if (entry.changesState) endPause(marks, at)
  if (entry.byStaff && !(type in SAYS_NOTHING)) keep(marks, ['accept'], at)
  if (type === 'started') keep(marks, ['on-site'], at)
  if (type === 'scheduled') marks.agreedFrom = entry.windowFrom ?? null
  if (type === 'window-changed') marks.agreedFrom = null
  if (type === 'paused' && entry.pause) marks.pauses.push({ ...entry.pause, from: at, to: null })
  if (entry.keeps) keep(marks, entry.keeps, at)
  if (type === 'finished') keep(marks, Object.keys(FINISH_KEEPS) as Step[], at)
  if ((ENDS as readonly string[]).includes(type)) marks.endedAt = at
  if (type === 'sent-back') {
    marks.endedAt = null
    for (const step of REWORK_REVIVES) marks.met[step] = undefined
  }
}

const fresh = (startedAt: Date): OrderMarks => ({
  startedAt,
  met: {},
  pauses: [],
  agreedFrom: null,
  endedAt: null,
  endedBefore: null,
})

/** `entries`: the whole history, oldest first. */
export function marksOf(submittedAt: Date, entries: readonly MarkedEntry[]): OrderMarks {
  let marks = fresh(submittedAt)
  for (const entry of entries)
    if (entry.type === 'reopened') marks = fresh(entry.at)
    else apply(marks, entry)
  return marks
}
