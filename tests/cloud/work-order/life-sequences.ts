import fc from 'fast-check'
import { MOVE_NAMES, type MoveName, RESIDENT_MOVE_NAMES } from '../../../cloud/src/contract'
import {
  COLLEAGUES,
  type Command,
  nudges,
  OUTSIDERS,
  proceeds,
  REPORTER,
  reports,
  RESIDENTS,
  says,
  timePasses,
  tries,
  type Way,
} from './life-commands'
import { comes, confirms, givesBack, goes } from './life-handover'
import { follows, merges, splits, waits } from './life-neighbours'

const pick = fc.nat(11)
const rarely = fc.constantFrom(false, false, false, true)
const neighbour = fc.constantFrom('linhu-r4', 'linhu-r4', REPORTER, 'yunqi-d1')
const staff = fc.constantFrom(...COLLEAGUES.map(({ id }) => id))
const anyMove = fc.constantFrom<MoveName>(
  ...MOVE_NAMES.filter((name) => !['archive', 'owner-left', 'gain', 'lose'].includes(name)),
)
const ownMove = fc.constantFrom<MoveName>(...RESIDENT_MOVE_NAMES)
const proceeding = fc.tuple(pick, fc.nat(40), fc.nat(20)).map((args) => proceeds(...args))

/** Mostly by whoever sent the report, mostly on the version that is: only the table is in the way. */
const oversteps = fc
  .tuple(ownMove, fc.constantFrom(REPORTER, REPORTER, ...RESIDENTS), pick, rarely)
  .map(toTry)

/** One in two is nobody. */
const half = { freq: 2 }
const leaving = fc.record({
  pick,
  somebody: staff,
  replacement: fc.option(staff, half),
  other: fc.option(fc.tuple(pick, fc.option(staff, half)), half),
})

export const commands = fc.commands(
  [
    fc.constantFrom<Way>('repair', 'complaint', 'by phone', 'lamp', 'lamp').map(reports),
    fc.tuple(pick, pick, fc.constantFrom('linhu-d1', 'linhu-d1', 'linhu-t1'), rarely).map(toMerge),
    fc.tuple(pick, pick, fc.constant('linhu-d1'), fc.constant(false)).map(toMerge),
    pick.map(splits),
    fc.tuple(pick, neighbour, fc.boolean()).map((args) => follows(...args)),
    fc.tuple(pick, neighbour).map((args) => waits(...args)),
    ...Array.from({ length: 16 }, () => proceeding),
    fc.tuple(anyMove, fc.constantFrom(...staffAndOutsiders()), pick, fc.boolean()).map(toTry),
    oversteps,
    oversteps,
    fc
      .tuple(fc.constantFrom(...RESIDENTS, 'linhu-d1', 'linhu-t2'), fc.boolean(), pick)
      .map((args) => says(...args)),
    pick.map(nudges),
    fc.constantFrom(1, 7, 30, 80, 170).map(timePasses),
    // The longest is beyond the fifteen days after which an order is archived.
    fc.constantFrom(1, 80, 170, 400).map(timePasses),
    leaving.map(goes),
    leaving.map(goes),
    staff.map(comes),
    staff.map(comes),
    fc.tuple(pick, fc.option(staff)).map((args) => confirms(...args)),
    fc.tuple(pick, pick).map((args) => givesBack(...args)),
  ],
  { maxCommands: 40, size: 'max' },
)

function staffAndOutsiders(): string[] {
  return [...COLLEAGUES.map(({ id }) => id), ...OUTSIDERS]
}

function toMerge([pick, other, who, stale]: [number, number, string, boolean]): Command {
  return merges(pick, other, who, stale)
}

function toTry([name, who, which, stale]: [MoveName, string, number, boolean]): Command {
  return tries(name, who, which, stale)
}
