/** The repair form's draft, one per community, and the form behind a report that has not arrived yet. */
import { eraseDraft, readDraft, saveDraft, type DraftForm } from '../../services/drafts'
import { isObject } from '../../services/storage'
import { emptyForm, isTouched, type RepairForm } from '../pages/repair/form'

const isForm = (value: unknown): value is RepairForm =>
  isObject(value) &&
  Object.keys(emptyForm()).every((key) => key in value) &&
  Array.isArray(value['media']) &&
  Array.isArray(value['warned'])

const VERSION = 1

const draftOf = (communityId: string): DraftForm<RepairForm> => ({
  formId: `repair:${communityId}`,
  version: VERSION,
  isValid: isForm,
})

const waitingOf = (entryId: string): DraftForm<RepairForm> => ({
  formId: `repair-waiting:${entryId}`,
  version: VERSION,
  isValid: isForm,
})

export const repairDraft = (communityId: string): RepairForm | null =>
  readDraft(draftOf(communityId))?.value ?? null

/** False when the phone has no space. A form nobody touched is no draft. */
export function keepRepairDraft(communityId: string, form: RepairForm): boolean {
  if (isTouched(form)) return saveDraft(draftOf(communityId), form)
  eraseDraft(draftOf(communityId))
  return true
}

export const eraseRepairDraft = (communityId: string) => eraseDraft(draftOf(communityId))

/** Kept beside the queue, so that a report the server refuses can be mended instead of typed again. */
export const keepWaitingForm = (entryId: string, form: RepairForm) =>
  saveDraft(waitingOf(entryId), form)

export const waitingForm = (entryId: string) => readDraft(waitingOf(entryId))?.value ?? null

export const eraseWaitingForm = (entryId: string) => eraseDraft(waitingOf(entryId))
