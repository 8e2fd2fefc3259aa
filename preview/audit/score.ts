import { allowanceFor, findingsThatCount, type Allowance } from './faults'
import { mergeReports, type Report } from './report'
import { NOT_JUDGED, RULE_NAMES, RULES, TOLD, type RuleName } from './rules'

export { faultsOf, type Allowance } from './faults'
export { mergeReports, type Finding, type Report, type Setting } from './report'

/** One rule's line of the table. */
export interface Line {
  rule: RuleName
  weight: number
  verdict: 'pass' | 'fail' | 'allowed' | 'told' | 'not seen'
  worst: string
  page: string
}

export interface Score {
  /** Points of the rules that a preview can judge, and how many of them are kept. */
  points: number
  outOf: number
  lines: Line[]
  /** Judged rules that nothing in the run measured: a full score needs none. */
  notSeen: RuleName[]
  /** Nothing failed and nothing needed is missing. What is allowed is printed with its reason. */
  isFull: boolean
  /** Allowances that no finding needed any more. */
  idle: Allowance[]
}

/** WeChat's parts of one weighted rule. */
const PARTS: Partial<Record<RuleName, readonly RuleName[]>> = {
  nodes: ['nodes', 'depth', 'children'],
}

/**
 * Rules that are only measured when something happens: no answer over 128 KB, no slow request and
 * no picture is as good as few of them.
 */
const MAY_BE_UNSEEN: readonly RuleName[] = [
  ...(['requests', 'imageRequests', 'imageCache', 'imageSize', 'imageRatio', 'sameBody'] as const),
  ...(['momentum', 'safeArea', 'deprecated', 'network', 'https'] as const),
]

/** 体验评分 of a run: every rule passes with all its points or with none. */
export function scoreOf(report: Report, allowances: readonly Allowance[] = []): Score {
  const faults = new Set(findingsThatCount(report, allowances).map(({ rule }) => rule))
  const lines = RULE_NAMES.map((rule) => lineOf(rule, report, faults))
  const judged = lines.filter(({ weight }) => weight > 0)
  const failed = judged.filter(({ rule }) =>
    (PARTS[rule] ?? [rule]).some((part) => faults.has(part)),
  )
  const outOf = sumOf(judged)
  const points = outOf - sumOf(failed)
  const notSeen = lines.filter(({ verdict }) => verdict === 'not seen').map(({ rule }) => rule)
  const needed = notSeen.filter((rule) => !MAY_BE_UNSEEN.includes(rule))
  const used = report.findings.map((finding) => allowanceFor(finding, allowances))
  return {
    ...{ points, outOf, lines, notSeen },
    isFull: failed.length === 0 && needed.length === 0,
    idle: allowances.filter((allowance) => !used.includes(allowance)),
  }
}

const sumOf = (lines: readonly Line[]): number => lines.reduce((sum, { weight }) => sum + weight, 0)

function lineOf(rule: RuleName, report: Report, faults: ReadonlySet<RuleName>): Line {
  const { weight, unit } = RULES[rule]
  const seen = report.worst[rule]
  if (seen === undefined) return { rule, weight, verdict: 'not seen', worst: '', page: '' }
  const told = TOLD[rule] !== undefined
  const worst = `${String(seen.value)} / ${String(seen.limit)} ${unit}`.trim()
  const allowed = report.findings.some((finding) => finding.rule === rule) ? 'allowed' : 'pass'
  const verdict = told ? 'told' : faults.has(rule) ? 'fail' : allowed
  return { rule, weight, verdict, worst, page: `${seen.page} ${seen.element}`.trim() }
}

/** The score of several phones as text: the table, what is not judged, and what was only timed. */
export function scoreTable(
  reports: readonly Report[],
  allowances: readonly Allowance[] = [],
): string {
  const report = mergeReports(reports)
  const score = scoreOf(report, allowances)
  const { count, totalMs, worstMs } = report.snapshots
  const rows = score.lines.map(({ rule, weight, verdict, worst, page }) =>
    row(RULES[rule].title, weight === 0 ? '' : String(weight), verdict, worst, page),
  )
  return [
    `体验评分 in the preview: ${String(score.points)} of ${String(score.outOf)} points`,
    `${String(report.phones)} phones, ${String(report.pages.length)} pages, ${String(count)} looks of ${(totalMs / Math.max(1, count)).toFixed(0)} ms (longest ${worstMs.toFixed(0)} ms)`,
    '',
    ...rows,
    ...listed(
      'not judged here',
      NOT_JUDGED.map(([title, weight, why]) => row(title, String(weight), why)),
    ),
    ...listed(
      'allowed',
      allowances.map(({ rule, where, why }) => row(RULES[rule].title, '', where, why)),
    ),
    ...listed('no colour can be told', report.undecidable),
    ...listed('longest here, in ms', report.durations.slice(0, 12).map(durationRow)),
    ...listed(
      'timers that rang on another page',
      report.strayTimers.map(({ what, calls }) => row(what, String(calls))),
    ),
  ].join('\n')
}

const durationRow = ({ what, calls, worstMs }: { what: string; calls: number; worstMs: number }) =>
  row(what, String(worstMs), `${String(calls)} times`)

const listed = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', `${title}:`, ...lines.map((line) => `  ${line}`)]

/** Chinese letters are two columns wide. */
const WIDTHS = [30, 4, 9, 24]
const row = (...cells: string[]): string =>
  cells
    .map((cell, index) => cell + ' '.repeat(Math.max(1, (WIDTHS[index] ?? 0) - columns(cell))))
    .join('')
    .trimEnd()
const columns = (text: string): number =>
  Array.from(text).reduce((sum, letter) => sum + (letter > '\u2e7f' ? 2 : 1), 0)
