import type { CompiledUnit } from '../../runtime/compiled-app'
import type { OpenPage } from '../../runtime/host'
import { BUILTIN_PREFIX, isOurs } from '../../runtime/registration/ours'
import type { Ledger } from './ledger'

const SECOND_MS = 1000

/** What `setData` carries, how often, and whether a template draws it. */
export class SetDataMeter {
  private readonly ledger: Ledger
  private readonly bound = new Map<string, Set<string>>()
  private recent: number[] = []
  private recentPage: OpenPage | undefined
  /** Calls of the page itself since it opened. */
  private readonly sinceOpening = new WeakMap<OpenPage, number>()
  private readonly settled = new WeakSet<OpenPage>()

  constructor(ledger: Ledger) {
    this.ledger = ledger
  }

  start(units: readonly CompiledUnit[]): void {
    for (const { path, bound } of units) if (bound) this.bound.set(path, new Set(bound))
  }

  called(unit: string, patch: Record<string, unknown>, page: OpenPage): void {
    // what a built-in keeps for itself is WeChat's business
    if (unit.startsWith(BUILTIN_PREFIX)) return
    const size = bytesOf(patch)
    this.ledger.note('setDataSize', size, unit)
    this.ledger.note('smallSetData', size, unit)
    this.rate(unit, page)
    if (!isOurs(unit)) return
    this.ledger.note('unbound', this.unboundBytes(unit, patch), this.unboundFields(unit, patch))
    if (unit === page.route) this.sinceOpening.set(page, (this.sinceOpening.get(page) ?? 0) + 1)
  }

  /** The page has come to rest for the first time: what it took to get there. */
  rested(page: OpenPage): void {
    if (this.settled.has(page)) return
    this.settled.add(page)
    this.ledger.note('firstContent', this.sinceOpening.get(page) ?? 0, page.route)
  }

  /** Counted page by page: nobody opens several in a second, as a test does. */
  private rate(unit: string, page: OpenPage): void {
    const now = performance.now()
    if (page !== this.recentPage) this.recent = []
    this.recentPage = page
    this.recent = [...this.recent.filter((at) => now - at < SECOND_MS), now]
    this.ledger.note('setDataRate', this.recent.length, unit)
    this.ledger.note('calmSetData', this.recent.length, unit)
  }

  private unbound(unit: string, patch: Record<string, unknown>): string[] {
    const bound = this.bound.get(unit)
    if (bound === undefined) return []
    return Object.keys(patch).filter((path) => !bound.has(path.split(/[.[]/)[0] ?? path))
  }

  private unboundBytes(unit: string, patch: Record<string, unknown>): number {
    const fields = this.unbound(unit, patch)
    if (fields.length === 0) return 0
    return bytesOf(Object.fromEntries(fields.map((field) => [field, patch[field]])))
  }

  private unboundFields(unit: string, patch: Record<string, unknown>): string {
    return `${unit} ${this.unbound(unit, patch).join(', ')}`.trim()
  }
}

const bytesOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length
