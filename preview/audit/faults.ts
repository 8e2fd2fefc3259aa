import type { Finding, Report } from './report'
import { RULES, TOLD, type RuleName } from './rules'

/** A finding that is meant to be, with why; printed with the score. */
export interface Allowance {
  rule: RuleName
  /** Part of the finding's element, page or both, as `page element`. */
  where: string
  why: string
}

export const placeOf = ({ page, element }: Pick<Finding, 'page' | 'element'>): string =>
  `${page} ${element}`

export const allowanceFor = (
  finding: Finding,
  allowances: readonly Allowance[],
): Allowance | undefined =>
  allowances.find(({ rule, where }) => rule === finding.rule && placeOf(finding).includes(where))

/** What is wrong: all findings but those that are only told or allowed. */
export const findingsThatCount = (
  report: Report,
  allowances: readonly Allowance[] = [],
): Finding[] =>
  report.findings.filter(
    (finding) => TOLD[finding.rule] === undefined && !allowanceFor(finding, allowances),
  )

/** One sentence per fault, for a test that expects none. */
export const faultsOf = (report: Report, allowances: readonly Allowance[] = []): string[] => {
  const sentences = findingsThatCount(report, allowances).map((finding) => {
    const { rule, value, limit, setting } = finding
    const { title, unit } = RULES[rule]
    const phone = `${String(setting.width)} wide, × ${String(setting.fontScale)}, ${setting.theme}`
    const measure = limit === 0 ? '' : ` ${String(value)} of ${String(limit)} ${unit}`.trimEnd()
    return `${title}${measure}: ${placeOf(finding)} (${phone})`
  })
  return [...new Set(sentences)].sort()
}
