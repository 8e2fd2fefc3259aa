/**
 * What the forms that become a work order have in common. What is typed lives in `form`, not in
 * `data`: writing a text back into its field while somebody types makes the cursor jump.
 */
import { normalisePhone } from '../../contract/phone-number'
import type { NewWorkOrder } from '../contract/work-order'
import { contactPhone } from '../../services/contact'
import type { KeptFile } from '../services/media-files'
import type { Forms, ReportKind } from '../services/report-drafts'

export interface ReportForm {
  description: string
  /** As typed. */
  phone: string
  media: KeptFile[]
  /** Groups of danger whose page was shown for this draft. */
  warned: string[]
}

/** The parts that say what is missing in them. */
export type Problems = Record<string, boolean>

/** What the behaviors of a form rely on; the page brings it. */
export interface ReportPage {
  form: Forms[ReportKind]
  communityId: string
  kind: ReportKind
  setData(patch: Record<string, unknown>): void
  change(patch: Partial<ReportForm>): void
  /** Everything typed, for the danger rules. */
  typed(): string
  /** Ids of the parts that lack something, in their order on the page: `#part-…`. */
  missing(): string[]
  /** What is submitted once nothing is missing. `phone`: normalised. */
  parcel(phone: string): { title: string; body: NewWorkOrder }
  /** Takes a refused report back into the form; the kept form, or null. */
  restore(entryId: string): void
  tell(text: string): void
}

export const reportPage = (instance: unknown) => instance as ReportPage

/** The number typed here, else the one remembered; normalised, maybe not yet a whole number. */
export const phoneOf = ({ phone }: Pick<ReportForm, 'phone'>) =>
  phone.trim() === '' ? (contactPhone() ?? '') : normalisePhone(phone)
