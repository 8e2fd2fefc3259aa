/** Which promised times a pause moves, and to when, before it is sent. Pure. */
import { dueLabel } from '../../../contract/promise-words'
import { momentLabel } from '../../../contract/shanghai-time'
import { spanWords } from '../../../words/time-words'
import type { StaffWorkOrder } from '../../contract/desk'
import type { Deadline } from '../../contract/deadlines'
import { deadlinesForStaff, type PlannedPause } from '../../contract/staff-deadlines'
import { pauseFault } from '../../contract/time-windows'
import { STEP_WORDS } from '../../words/desk-words'
import { untilOf } from './body'
import type { MoveForm } from './form'

export interface EffectLine {
  key: string
  moved: boolean
  /** 办好的时限 · 从 今天 18:00 · 推到 明天 12:00, in clauses */
  text: string[]
  spoken: string
}

/** Null while no pause is chosen that could be sent. */
export function plannedPause(all: StaffWorkOrder, form: MoveForm, at: Date): PlannedPause | null {
  const { pauseReason: reason } = form
  const until = untilOf(form)
  if (reason === '' || until === null) return null
  const terms = { pauseReasons: all.pauseReasons.map(({ id }) => id), reasons: all.pauseReasons }
  return pauseFault({ reason, until }, terms, at) === null
    ? { reason, at, until: new Date(until) }
    : null
}

/** Earlier only where the calendar has changed since the order was last touched. */
function movedText(step: string, from: Date, to: Date, now: Date): string[] {
  const verb = to > from ? '推到' : '改到'
  return [`${step}的时限`, `从 ${momentLabel(from, now)} `, `${verb} ${momentLabel(to, now)}`]
}

function keptText(step: string, dueAt: Date, now: Date): string[] {
  const late = now.getTime() - dueAt.getTime()
  return late > 0
    ? [`${step}已经晚了 ${spanWords(late)}，`, '停着也照算']
    : [`${step}照常，`, dueLabel(dueAt, now)]
}

/** `before`: as it was told so far; a step that was not promised until now only has its new time. */
function lineOf({ step, dueAt }: Deadline, before: Date, now: Date): EffectLine {
  const moved = dueAt.getTime() !== before.getTime()
  const name = STEP_WORDS[step]
  const text = moved ? movedText(name, before, dueAt, now) : keptText(name, dueAt, now)
  return { key: step, moved, text, spoken: text.join('') }
}

/**
 * What still runs after the pause, the times that move first. The end of the pause is not among them:
 * the form asks for it by name.
 */
export function effectView(all: StaffWorkOrder, form: MoveForm, now: Date): EffectLine[] | null {
  const pause = plannedPause(all, form, now)
  if (!pause) return null
  const told = all.order.promises
  const lines = deadlinesForStaff(all, pause)
    .filter(({ step, metAt }) => metAt === null && step !== 'resume')
    .map((deadline) => {
      const before = told.find(({ step }) => step === deadline.step)
      return lineOf(deadline, before ? new Date(before.dueAt) : deadline.dueAt, now)
    })
  return lines.filter(({ moved }) => moved).concat(lines.filter(({ moved }) => !moved))
}
