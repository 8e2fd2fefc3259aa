import type { PromiseRules } from '../contract'
import type { Fixed, Json } from '../database/tables'

export interface PromiseRulesTables {
  promise_rules: PromiseRulesTable
  company_calendar: CompanyCalendarTable
}

/** Every version that ever held; the highest holds. */
export interface PromiseRulesTable {
  community_id: string
  version: number
  rules: Json<PromiseRules>
  changed_at: Fixed<Date>
  /** entry in the staff */
  changed_by: Fixed<string>
}

/** Every version that ever held; the highest holds. Dates are `YYYY-MM-DD` in Shanghai. */
export interface CompanyCalendarTable {
  company_id: string
  version: number
  holidays: Json<string[]>
  make_up_workdays: Json<string[]>
  changed_at: Fixed<Date>
  changed_by: Fixed<string>
}
