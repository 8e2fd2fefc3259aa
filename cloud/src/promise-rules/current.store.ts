import { type RawBuilder, sql } from 'kysely'
import type { OpenHours, PromiseCalendar, PromiseRules } from '../contract'

/** Public holidays of a company, as the newest version of its calendar has them. */
export interface Holidays {
  holidays: string[]
  makeUpWorkdays: string[]
}

/** The calendar of the company of the community `c`; null while it has none. */
export const latestCalendar = (): RawBuilder<Holidays | null> => sql<Holidays | null>`(
  select json_build_object('holidays', k.holidays, 'makeUpWorkdays', k.make_up_workdays)
  from company_calendar k where k.company_id = c.company_id order by k.version desc limit 1)`

/** The rules of the community `c`; null while it has never changed the starting values. */
export const latestRules = (): RawBuilder<PromiseRules | null> => sql<PromiseRules | null>`(
  select r.rules from promise_rules r
  where r.community_id = c.community_id order by r.version desc limit 1)`

export const calendarOf = (serviceHours: OpenHours[], days: Holidays | null): PromiseCalendar => ({
  serviceHours,
  holidays: days?.holidays ?? [],
  makeUpWorkdays: days?.makeUpWorkdays ?? [],
})
