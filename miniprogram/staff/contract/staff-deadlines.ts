/** Every deadline of an order as the staff's phone works it out: what the server stores for the same history. */
import type { Entry } from '../../contract/replies/work-order-parts'
import type { PauseReason } from '../../contract/work-order-names'
import { type Deadline, deadlinesOf, type RuleSnapshot } from './deadlines'
import { type MarkedEntry, marksOf } from './order-marks'
import type { StaffWorkOrder } from './replies/desk'
import { MOVES } from './work-order-moves'

/** A pause that has not been sent yet. */
export interface PlannedPause {
  reason: PauseReason
  at: Date
  until: Date
}

/** The entry of that type leads out of a pause; being merged does not end one (order-marks.ts). The states before and after it are not in the answer. */
const endsPause = (type: Entry['type']) =>
  MOVES.some(({ event, from, to }) => event === type && to !== 'same' && from.includes('paused'))

const marked = ({ type, at, actor, facts }: Entry): MarkedEntry => ({
  type,
  at: new Date(at),
  byStaff: actor === 'staff',
  pause: facts.pause && { reason: facts.pause.reason, until: new Date(facts.pause.until) },
  keeps: facts.keeps,
  windowFrom: facts.window && new Date(facts.window.from),
  changesState: endsPause(type),
})

const planned = ({ at, ...pause }: PlannedPause): MarkedEntry => ({
  type: 'paused',
  at,
  byStaff: true,
  pause,
  changesState: true,
})

function snapshotOf({ promisedBy, pauseReasons }: StaffWorkOrder): RuleSnapshot {
  const maxPauseMinutes: RuleSnapshot['maxPauseMinutes'] = {}
  for (const { id, maxMinutes } of pauseReasons) maxPauseMinutes[id] = maxMinutes
  const { limits, pausableSteps } = promisedBy
  return {
    rule: { steps: limits, pauseReasons: pauseReasons.map(({ id }) => id) },
    pausableSteps,
    maxPauseMinutes,
  }
}

/** As they are, or as they will be once the pause is sent. */
export function deadlinesForStaff(shown: StaffWorkOrder, pause?: PlannedPause): Deadline[] {
  const { kind, itemId, windows, submittedAt, events } = shown.order
  const [window] = windows
  const askedFrom = window ? new Date(window.from) : null
  const entries = events.map(marked).concat(pause ? [planned(pause)] : [])
  const marks = marksOf(new Date(submittedAt), entries)
  return deadlinesOf({ kind, itemId, askedFrom }, marks, snapshotOf(shown), shown.promisedBy)
}
