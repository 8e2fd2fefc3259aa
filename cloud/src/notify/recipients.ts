/*
 * Who of the staff is told, decided when a notice is delivered and not when it was written: shifts
 * turn, people leave. Pure; recipients.store.ts brings the facts.
 *
 * The rule of a level (desk, team-lead, manager, company):
 * 1. those of the level in the running shift; else
 * 2. all of the level on duty; with the desk also whoever the roster has in shift and may assign
 *    (a team lead who keeps the night watch), for they are awake; else
 * 3. the next level up, in the end back down: anybody on duty who may assign.
 * Off duty means that the person said so (`off_duty_since`); being out of shift is weaker. Guards
 * and technicians never stand in: they could not open the order.
 */
import { DESK_ROLES, isDeskRole, type StaffRole } from '../contract'
import type { Level, Recipients } from './notice'

/** Somebody of the staff who has not left and can sign in: nobody else can be told. */
export interface Colleague {
  readonly staffId: string
  readonly personId: string
  readonly role: StaffRole
  readonly offDuty: boolean
  readonly inShift: boolean
  readonly trades: readonly string[]
}

/** Who has the order. */
export interface Assignment {
  readonly staffId: string | null
  /** a trade's group, while nobody of it has taken the order */
  readonly trade: string | null
}

export const NOBODYS: Assignment = { staffId: null, trade: null }

/** Who is told; empty when nobody is there, and the notice has to wait. */
export function whoIsTold(
  to: Exclude<Recipients, { person: string } | { waiting: true } | { home: true }>,
  staff: readonly Colleague[],
  assignment: Assignment,
): readonly Colleague[] {
  const onDuty = staff.filter(({ offDuty }) => !offDuty)
  const ofTrade = (trade: string | null) =>
    onDuty.filter(
      ({ role, trades }) => role === 'technician' && trade !== null && trades.includes(trade),
    )
  const named = (staffId: string | null, among: readonly Colleague[]) =>
    among.filter((colleague) => colleague.staffId === staffId)
  if ('level' in to) return atOrBeyond(to.level, onDuty)
  if ('staff' in to) return firstOf([named(to.staff, staff), atOrBeyond('desk', onDuty)])
  if ('trade' in to) return firstOf([ofTrade(to.trade), atOrBeyond('desk', onDuty)])
  const { staffId, trade } = assignment
  return firstOf([named(staffId, onDuty), ofTrade(trade), atOrBeyond('desk', onDuty)])
}

const firstOf = (groups: readonly (readonly Colleague[])[]) =>
  groups.find((group) => group.length > 0) ?? []

function atOrBeyond(level: Level, onDuty: readonly Colleague[]): readonly Colleague[] {
  const step = DESK_ROLES.indexOf(level)
  const ladder = [...DESK_ROLES.slice(step), ...DESK_ROLES.slice(0, step).reverse()]
  return firstOf(ladder.map((rung) => atLevel(rung, onDuty)))
}

function atLevel(level: Level, onDuty: readonly Colleague[]): readonly Colleague[] {
  const ofLevel = onDuty.filter(({ role }) => role === level)
  const inShift = ofLevel.filter((colleague) => colleague.inShift)
  if (inShift.length > 0) return inShift
  if (level !== 'desk' || ofLevel.length === 0) return ofLevel
  const onWatch = onDuty.filter(({ role, inShift }) => inShift && isDeskRole(role))
  return [...ofLevel, ...onWatch]
}
