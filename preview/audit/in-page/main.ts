import type { AppWatch } from '../../runtime/watch'
import type { Report } from '../report'
import { Instrument } from './instrument'

declare global {
  interface Window {
    /** What the instrument saw so far, after a last look at the page on top. */
    __audit?: { report: () => Promise<Report> }
  }
}

const instrument = new Instrument()
const watch: AppWatch = instrument
window.__watch = watch
window.__audit = { report: () => instrument.report() }
