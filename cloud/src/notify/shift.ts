import { onDutyAt } from '../contract'
import type { Roster } from '../database/place.tables'

/** Staff ids of whoever the roster has in a running shift of any line; by Shanghai's clock. */
export function inShiftAt(roster: Roster | null, at: Date): ReadonlySet<string> {
  if (!roster) return new Set()
  // The contract's duty speaks of call names: here the names are the ids.
  const days = roster.days.map(({ day, onDuty }) => ({
    day,
    onDuty: onDuty.map(({ shiftId, staffId }) => ({ shiftId, callName: staffId })),
  }))
  const running = roster.shifts.map(
    // Shift by shift: two of one line may overlap, and both are there.
    (shift) => onDutyAt({ ...roster, shifts: [shift], days }, shift.lineId, at)?.callName,
  )
  return new Set(running.filter((staffId) => typeof staffId === 'string'))
}
