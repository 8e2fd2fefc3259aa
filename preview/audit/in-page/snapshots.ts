import type { OpenPage } from '../../runtime/host'
import type { Ledger } from './ledger'
import { judgeContrast } from './page/contrast'
import { judgeControls } from './page/controls'
import { judgeTexts } from './page/cut'
import type { Images } from './page/images'
import { Look } from './page/look'
import { judgeNodes } from './page/nodes'
import type { RawStyles } from './page/raw-styles'
import { judgeActive, judgeMomentum, judgeSafeArea } from './page/styles'

/** Looks at the page on top and notes what every rule says of it. */
export class Snapshots {
  private readonly ledger: Ledger
  private readonly styles: RawStyles
  private readonly images: Images
  private readonly judged = new Set<string>()

  constructor(ledger: Ledger, styles: RawStyles, images: Images) {
    this.ledger = ledger
    this.styles = styles
    this.images = images
  }

  take(page: OpenPage): void {
    const start = performance.now()
    const { ledger } = this
    const look = new Look(page)
    judgeNodes(page, ledger)
    judgeControls(look, ledger)
    judgeTexts(look, ledger)
    judgeContrast(look, ledger)
    judgeMomentum(look, this.styles, ledger)
    judgeSafeArea(look, this.styles, ledger)
    this.images.judge(look)
    this.judgeSheets(page.route)
    ledger.snapshot(performance.now() - start)
  }

  /** Style sheets do not change: once for the app, once for each page. */
  private judgeSheets(route: string): void {
    if (this.judged.size === 0) judgeActive(this.styles.app, this.ledger)
    if (!this.judged.has(route)) judgeActive(this.styles.page, this.ledger)
    this.judged.add(route)
  }
}
