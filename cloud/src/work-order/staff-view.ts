import type { CallerDuty } from '../access/caller'
import {
  dateKey,
  isDeskRole,
  PROMISE_RULES,
  type StaffSelf,
  type StaffWorkOrder,
} from '../contract'
import type { StaffView } from './doings.service'
import { isForNeighbours, shownMedia } from './neighbours/shared'
import { orderView, type Viewer } from './view'

export const staffSelf = ({ staffId, role, trades, onDuty }: CallerDuty): StaffSelf => ({
  staffId,
  role,
  trades: [...trades],
  onDuty,
})

/** A technician is told whom to call once the order is theirs; the desk always. */
export function staffView(
  { found, duty }: StaffView,
  viewer: Omit<Viewer, 'isStaff'>,
): StaffWorkOrder {
  const { order, around } = found
  const needsPerson = isDeskRole(duty.role) || order.assigneeStaffId === duty.staffId
  const assignee = around.people.find(({ id }) => id === order.assigneeStaffId)
  return {
    order: orderView(found, { ...viewer, isStaff: true }),
    reporterName: needsPerson ? (order.contactName ?? around.reporterName) : null,
    reporterPhone: needsPerson ? order.contactPhone : null,
    onBehalf: needsPerson ? order.onBehalf : null,
    householdNotes: needsPerson ? around.notes : [],
    assignee: assignee
      ? { staffId: assignee.id, name: assignee.name, phone: assignee.phone }
      : null,
    assigneeTrade: order.assigneeTrade,
    hasReporter: order.reporterId !== null,
    pauseReasons: pauseReasonsOf(found),
    promisedBy: promisedByOf(found),
    followers: order.followers,
    stillBroken: order.stillBroken,
    mergedHere: around.mergedHere,
    showing: showingOf(order),
    you: staffSelf(duty),
  }
}

function showingOf({ scope, kind, wordsShowing, media }: StaffView['found']['order']) {
  if (scope !== 'public' || !isForNeighbours(kind)) return null
  return {
    words: wordsShowing,
    media: shownMedia(media).map(({ id, showing }) => ({ id, state: showing })),
  }
}

function pauseReasonsOf({ order }: StaffView['found']): StaffWorkOrder['pauseReasons'] {
  const { rule, maxPauseMinutes } = order.rule
  return PROMISE_RULES.pauseReasons.flatMap(({ id, name }) => {
    const maxMinutes = maxPauseMinutes[id]
    const allowed = maxMinutes !== undefined && rule?.pauseReasons.includes(id)
    return allowed ? [{ id, name, maxMinutes }] : []
  })
}

/** No clock of the order runs before its report: earlier days of the calendar are nobody's business. */
function promisedByOf({ order, around }: StaffView['found']): StaffWorkOrder['promisedBy'] {
  const { rule, pausableSteps } = order.rule
  const { serviceHours, holidays, makeUpWorkdays } = around.calendar
  const first = dateKey(order.submittedAt)
  const ahead = (dates: readonly string[]) => dates.filter((date) => date >= first)
  return {
    limits: rule?.steps ?? [],
    pausableSteps: [...pausableSteps],
    serviceHours,
    holidays: ahead(holidays),
    makeUpWorkdays: ahead(makeUpWorkdays),
  }
}
