import type { PreviewGlobal } from '../../runtime/host'
import {
  emptyReport,
  keepWorst,
  mergeReports,
  type Finding,
  type Report,
  type Setting,
} from '../report'
import { isBeyond, RULES, type RuleName } from '../rules'

const KEPT = '__audit'

/** What one phone saw so far. It outlives a reload, as a person's way through the app does. */
export class Ledger {
  private seen = emptyReport()
  private preview: PreviewGlobal | undefined

  constructor() {
    this.seen.phones = 1
  }

  start(preview: PreviewGlobal): void {
    this.preview = preview
  }

  get page(): string {
    return this.preview?.host.currentPage()?.route ?? ''
  }

  get setting(): Setting {
    const { host } = this.preview ?? {}
    const { fontScale = 1, theme = 'light' } = host?.settings ?? {}
    return { width: host?.root.clientWidth ?? 0, fontScale, theme }
  }

  /** Notes a measured value; beyond the limit it is a finding. */
  note(rule: RuleName, value: number, element: string, more: Partial<Finding> = {}): void {
    const limit = more.limit ?? RULES[rule].limit
    const rounded = Math.round(value * 100) / 100
    const sighting = {
      ...{ page: this.page, element, value: rounded, limit, setting: this.setting },
      ...more,
    }
    keepWorst(this.seen, rule, sighting)
    if (!isBeyond(rule, rounded, limit)) return
    this.seen.findings.push({ ...sighting, rule, times: 1 })
    if (this.seen.findings.length > 500) this.seen = mergeReports([this.seen])
  }

  undecidable(element: string): void {
    this.seen.undecidable.push(`${this.page} ${element}`)
  }

  took(what: string, milliseconds: number): void {
    this.seen.durations.push({ what, calls: 1, worstMs: Math.round(milliseconds * 10) / 10 })
    if (this.seen.durations.length > 500) this.seen = mergeReports([this.seen])
  }

  stray(what: string): void {
    this.seen.strayTimers.push({ what, calls: 1, worstMs: 0 })
  }

  snapshot(milliseconds: number): void {
    const { snapshots, pages } = this.seen
    snapshots.count += 1
    snapshots.totalMs += milliseconds
    snapshots.worstMs = Math.max(snapshots.worstMs, milliseconds)
    if (!pages.includes(this.page)) pages.push(this.page)
  }

  report(): Report {
    return { ...mergeReports([this.seen]), phones: 1 }
  }

  keep(): void {
    sessionStorage.setItem(KEPT, JSON.stringify(this.report()))
  }

  /** Takes back what this tab saw before a reload. */
  resume(): void {
    const kept = sessionStorage.getItem(KEPT)
    if (kept === null) return
    this.seen = { ...mergeReports([JSON.parse(kept) as Report]), phones: 1 }
  }
}
