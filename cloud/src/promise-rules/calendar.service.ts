import { readCalendar } from '../contract'
import type { Db } from '../database/tables'
import { Refusal } from '../refusal'
import { companyOf, findCalendar, insertCalendar, type StoredCalendar } from './calendar.store'

const FIELDS_SHOWN = 20

const shown = ({ changedAt, ...calendar }: StoredCalendar) => ({
  ...calendar,
  changedAt: changedAt.toISOString(),
})

const NONE = { version: 0, holidays: [], makeUpWorkdays: [], changedAt: null }

/** Of the community's company. */
export async function currentCalendar(db: Db, communityId: string) {
  const found = await findCalendar(db, await company(db, communityId))
  return found ? shown(found) : NONE
}

/** A file replaces the years it names and no others; with one fault nothing is stored. */
export async function putCalendar(
  db: Db,
  communityId: string,
  asked: { version: number; file: string },
  by: string,
  now: Date,
) {
  const { faults, ...read } = readCalendar(asked.file)
  if (faults.length > 0)
    throw new Refusal('calendar.faulty', {
      fields: faults
        .slice(0, FIELDS_SHOWN)
        .map(({ line, code }) => ({ path: `/file/${String(line)}`, rule: code })),
    })
  const companyId = await company(db, communityId)
  const before = (await findCalendar(db, companyId)) ?? NONE
  if (before.version !== asked.version)
    throw new Refusal('object.changed', { state: String(before.version) })
  const years = new Set([...read.holidays, ...read.makeUpWorkdays].map(yearOf))
  const kept = (dates: readonly string[]) => dates.filter((date) => !years.has(yearOf(date)))
  const calendar = {
    version: before.version + 1,
    holidays: [...kept(before.holidays), ...read.holidays].sort(),
    makeUpWorkdays: [...kept(before.makeUpWorkdays), ...read.makeUpWorkdays].sort(),
    changedAt: now,
  }
  if (!(await insertCalendar(db, companyId, calendar, by))) throw new Refusal('object.changed')
  return shown(calendar)
}

const yearOf = (date: string) => date.slice(0, 4)

async function company(db: Db, communityId: string): Promise<string> {
  const id = await companyOf(db, communityId)
  if (id === undefined) throw new Refusal('community.unknown')
  return id
}
