/** Drafts of the forms, one per form and community, and the form behind a report that has not arrived. */
import { eraseDraft, readDraft, saveDraft, type DraftForm } from '../../services/drafts'
import { isObject } from '../../services/storage'
import {
  emptyForm as emptyRepair,
  isTouched as isRepairTouched,
  textOf as textOfRepair,
  type RepairForm,
} from '../pages/repair/form'
import {
  emptyForm as emptyTalk,
  isTouched as isTalkTouched,
  type TalkForm,
} from '../pages/talk/form'

/** Each form by the name of its page. */
export interface Forms {
  repair: RepairForm
  talk: TalkForm
}
export type ReportKind = keyof Forms
const KINDS: ReportKind[] = ['repair', 'talk']

type Any = Forms[ReportKind]

const isRepair = (form: Any): form is RepairForm => 'scope' in form

const isTouched = (form: Any) => (isRepair(form) ? isRepairTouched(form) : isTalkTouched(form))

/** Everything a person typed, for the danger rules. */
const textOf = (form: Any) => (isRepair(form) ? textOfRepair(form) : form.description)

const VERSION = 1

function slotOf<K extends ReportKind>(kind: K, formId: string): DraftForm<Forms[K]> {
  const keys = Object.keys(kind === 'repair' ? emptyRepair() : emptyTalk())
  const isValid = (value: unknown): value is Forms[K] =>
    isObject(value) &&
    keys.every((key) => key in value) &&
    Array.isArray(value['media']) &&
    Array.isArray(value['warned'])
  return { formId, version: VERSION, isValid }
}

const draftOf = <K extends ReportKind>(kind: K, communityId: string) =>
  slotOf(kind, `${kind}:${communityId}`)

const waitingOf = <K extends ReportKind>(kind: K, entryId: string) =>
  slotOf(kind, `${kind}-waiting:${entryId}`)

export const reportDraft = <K extends ReportKind>(kind: K, communityId: string): Forms[K] | null =>
  readDraft(draftOf(kind, communityId))?.value ?? null

export function draftText(kind: ReportKind, communityId: string): string {
  const draft = reportDraft(kind, communityId)
  return draft ? textOf(draft) : ''
}

export const eraseReportDraft = (kind: ReportKind, communityId: string) => {
  eraseDraft(draftOf(kind, communityId))
}

/** False when the phone has no space. A form nobody touched is no draft. */
export function keepReportDraft<K extends ReportKind>(
  kind: K,
  communityId: string,
  form: Forms[K],
): boolean {
  if (isTouched(form)) return saveDraft(draftOf(kind, communityId), form)
  eraseReportDraft(kind, communityId)
  return true
}

/** Kept beside the queue, so that a report the server refuses can be mended instead of typed again. */
export const keepWaitingForm = <K extends ReportKind>(kind: K, entryId: string, form: Forms[K]) =>
  saveDraft(waitingOf(kind, entryId), form)

export const waitingForm = <K extends ReportKind>(kind: K, entryId: string): Forms[K] | null =>
  readDraft(waitingOf(kind, entryId))?.value ?? null

/** Which page mends it; null when nothing is kept of it. */
export const waitingKind = (entryId: string): ReportKind | null =>
  KINDS.find((kind) => waitingForm(kind, entryId) !== null) ?? null

export function eraseWaitingForm(entryId: string): void {
  for (const kind of KINDS) eraseDraft(waitingOf(kind, entryId))
}
