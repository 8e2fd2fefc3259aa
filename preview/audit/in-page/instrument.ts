import type { CompiledUnit } from '../../runtime/compiled-app'
import type { OpenPage, PreviewGlobal } from '../../runtime/host'
import type { RawDefinition } from '../../runtime/registration/string-behaviors'
import type { AppWatch } from '../../runtime/watch'
import type { Report } from '../report'
import { watchWx } from './deprecated'
import { Ledger } from './ledger'
import { Images } from './page/images'
import { RawStyles } from './page/raw-styles'
import { Rest } from './rest'
import { Running } from './running'
import { SetDataMeter } from './set-data'
import { Snapshots } from './snapshots'
import { Traffic } from './traffic'

/** Puts the parts together and hears what the runtime tells. */
export class Instrument implements AppWatch {
  private preview: PreviewGlobal | undefined
  private ready = Promise.resolve()
  private readonly ledger = new Ledger()
  private readonly setDataMeter = new SetDataMeter(this.ledger)
  private readonly running = new Running(this.ledger, () => this.top)
  private readonly styles = new RawStyles()
  private readonly traffic = new Traffic(
    this.ledger,
    () => this.preview?.host.settings.offline ?? false,
  )
  private readonly images = new Images(this.ledger, this.traffic)
  private readonly snapshots = new Snapshots(this.ledger, this.styles, this.images)
  private readonly rest = new Rest(() => this.look())

  constructor() {
    this.ledger.resume()
    this.traffic.install()
    window.addEventListener('pagehide', () => {
      if (this.rest.isDirty) this.look()
      this.ledger.keep()
    })
  }

  started(preview: PreviewGlobal, units: readonly CompiledUnit[]): void {
    this.preview = preview
    this.ledger.start(preview)
    this.setDataMeter.start(units)
    this.running.watchTimers()
    this.ledger.note('exceptions', 0, '')
    preview.host.on('error', ({ message }) => this.ledger.note('exceptions', 1, message))
    const text = async (url: string): Promise<string> => (await this.traffic.fetch(url)).text()
    this.ready = this.styles.load(text).then(() => this.rest.start())
  }

  wx(members: Record<string, unknown>): Record<string, unknown> {
    return watchWx(members, this.ledger)
  }

  define(definition: RawDefinition): RawDefinition {
    return this.running.timed(definition)
  }

  setData(caller: { is: string }, patch: Record<string, unknown>): void {
    // what is not yet or no longer in a page sends nothing to a screen
    const element = (caller as { _$?: { $$?: unknown } })._$?.$$
    const pages = this.preview?.pages() ?? []
    const page = pages.find((each) => each.element.contains(element as Node | null))
    if (page && element instanceof Element) this.setDataMeter.called(caller.is, patch, page)
  }

  leaving(): void {
    if (this.rest.isDirty) this.look()
  }

  /** Waits for answers under way and for the page to rest. */
  async report(): Promise<Report> {
    await this.ready
    await this.rest.until(() => this.traffic.isBusy)
    if (this.rest.isDirty) this.look()
    await this.images.settled()
    return this.ledger.report()
  }

  private get top(): OpenPage | undefined {
    return this.preview?.host.currentPage()
  }

  private look(): void {
    const page = this.top
    if (page === undefined || this.rest.isMoving || !this.styles.isLoaded) return
    this.rest.clean()
    this.setDataMeter.rested(page)
    this.snapshots.take(page)
  }
}
