/** The visitor form's draft, one per community. */
import { eraseDraft, readDraft, saveDraft, type DraftForm } from '../../services/drafts'
import { isObject } from '../../services/storage'
import { isTouched, type VisitorForm } from '../pages/form/form'

const FIELDS = [
  'key',
  'householdId',
  'name',
  'from',
  'to',
  'driving',
  'plate',
  'companions',
  'uses',
  'note',
]

const draftOf = (communityId: string): DraftForm<VisitorForm> => ({
  formId: `visitor:${communityId}`,
  version: 1,
  isValid: (value): value is VisitorForm =>
    isObject(value) && FIELDS.every((field) => field in value),
})

export const visitorDraft = (communityId: string): VisitorForm | null =>
  readDraft(draftOf(communityId))?.value ?? null

/** False when the phone has no space. A form nobody touched is no draft. */
export function keepVisitorDraft(communityId: string, form: VisitorForm): boolean {
  if (isTouched(form)) return saveDraft(draftOf(communityId), form)
  eraseDraft(draftOf(communityId))
  return true
}

export const eraseVisitorDraft = (communityId: string) => eraseDraft(draftOf(communityId))
