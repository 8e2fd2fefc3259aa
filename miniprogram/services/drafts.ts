/**
 * What is being typed, kept under the form's id from the first character until it was sent: leaving,
 * a crash or no signal lose nothing.
 */
import { now } from './clock'
import { erase, isObject, read, write, type Slot } from './storage'

export interface Draft<T> {
  /** ISO instant of the last change. */
  savedAt: string
  value: T
}

/** `formId`: `repair:linhu-garden`; `version`: the form's own, raised when its fields change. */
export interface DraftForm<T> {
  readonly formId: string
  readonly version: number
  readonly isValid: (value: unknown) => value is T
}

const PREFIX = 'draft:'

const slotOf = <T>({ formId, version, isValid }: DraftForm<T>): Slot<Draft<T>> => ({
  key: PREFIX + formId,
  version,
  isValid: (raw): raw is Draft<T> =>
    isObject(raw) && typeof raw['savedAt'] === 'string' && isValid(raw['value']),
})

export const readDraft = <T>(form: DraftForm<T>): Draft<T> | null => read(slotOf(form))

/** False when the phone has no space: the page then says that leaving would lose the text. */
export const saveDraft = <T>(form: DraftForm<T>, value: T): boolean =>
  write(slotOf(form), { savedAt: now().toISOString(), value })

export function eraseDraft<T>(form: DraftForm<T>): void {
  erase(slotOf(form))
}
