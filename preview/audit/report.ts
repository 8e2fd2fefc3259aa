import { isWorse, RULE_NAMES, type RuleName } from './rules'

/** The phone on which something was seen. */
export interface Setting {
  width: number
  fontScale: number
  theme: string
}

export interface Sighting {
  /** Route of the page on top. */
  page: string
  /** `data-test` or class, with its text; or what else was measured (an address, a `wx` member). */
  element: string
  value: number
  limit: number
  setting: Setting
}

export interface Finding extends Sighting {
  rule: RuleName
  /** How often it was seen; the sighting is the worst of them. */
  times: number
}

/** How long something took here. Printed, never judged. */
export interface Duration {
  what: string
  calls: number
  worstMs: number
}

/** What the instrument of one phone, or of many, saw. Plain data. */
export interface Report {
  phones: number
  /** Routes of which at least one snapshot was taken. */
  pages: string[]
  findings: Finding[]
  /** Per rule the worst value seen, beyond its limit or not; no entry where nothing was measured. */
  worst: Partial<Record<RuleName, Sighting>>
  /** Texts whose background is a picture: no contrast can be told. */
  undecidable: string[]
  durations: Duration[]
  /** Callbacks of timers that ran when another page than theirs was on top. */
  strayTimers: Duration[]
  snapshots: { count: number; totalMs: number; worstMs: number }
}

export const emptyReport = (): Report => ({
  phones: 0,
  pages: [],
  findings: [],
  worst: {},
  undecidable: [],
  durations: [],
  strayTimers: [],
  snapshots: { count: 0, totalMs: 0, worstMs: 0 },
})

const keyOf = ({ rule, page, element, setting }: Finding): string =>
  [rule, page, element, setting.width, setting.fontScale, setting.theme].join('|')

/** The reports of many phones as one: every finding once per setting, the worst values, sums. */
export function mergeReports(reports: readonly Report[]): Report {
  const merged = emptyReport()
  const findings = new Map<string, Finding>()
  for (const report of reports) {
    merged.phones += report.phones
    for (const finding of report.findings) addFinding(findings, finding)
    for (const name of RULE_NAMES) keepWorst(merged, name, report.worst[name])
    merged.snapshots.count += report.snapshots.count
    merged.snapshots.totalMs += report.snapshots.totalMs
    merged.snapshots.worstMs = Math.max(merged.snapshots.worstMs, report.snapshots.worstMs)
  }
  merged.findings = [...findings.values()]
  merged.pages = unique(reports.flatMap(({ pages }) => pages))
  merged.undecidable = unique(reports.flatMap(({ undecidable }) => undecidable))
  merged.durations = sumDurations(reports.flatMap(({ durations }) => durations))
  merged.strayTimers = sumDurations(reports.flatMap(({ strayTimers }) => strayTimers))
  return merged
}

function addFinding(findings: Map<string, Finding>, finding: Finding): void {
  const key = keyOf(finding)
  const known = findings.get(key)
  if (known === undefined) {
    findings.set(key, { ...finding })
    return
  }
  const worse = isWorse(finding.rule, finding.value, known.value) ? finding : known
  findings.set(key, { ...worse, times: known.times + finding.times })
}

export function keepWorst(report: Report, name: RuleName, seen: Sighting | undefined): void {
  const known = report.worst[name]
  if (seen === undefined) return
  if (known === undefined || isWorse(name, seen.value, known.value)) report.worst[name] = seen
}

const unique = (texts: string[]): string[] => [...new Set(texts)].sort()

function sumDurations(durations: readonly Duration[]): Duration[] {
  const sums = new Map<string, Duration>()
  for (const { what, calls, worstMs } of durations) {
    const known = sums.get(what) ?? { what, calls: 0, worstMs: 0 }
    sums.set(what, {
      what,
      calls: known.calls + calls,
      worstMs: Math.max(known.worstMs, worstMs),
    })
  }
  return [...sums.values()].sort((one, other) => other.worstMs - one.worstMs)
}
