/** What the form of complaint, suggestion and inquiry holds, and the body it becomes. Pure. */
import { isContactPhone } from '../../../contract/phone-number'
import type { NewWorkOrder } from '../../contract/work-order'
import type { ReportForm } from '../../behaviors/report-page'
import { itemById, itemsOf, tradeOf } from '../../catalogue/catalogue'

export type TalkKind = 'complaint' | 'suggestion' | 'inquiry'

export interface TalkForm extends ReportForm {
  talk: TalkKind
  /** Null: words alone; it then goes as the kind's own remainder. */
  itemId: string | null
}

export const emptyForm = (talk: TalkKind = 'complaint'): TalkForm => ({
  talk,
  itemId: null,
  description: '',
  phone: '',
  media: [],
  warned: [],
})

export const isTouched = ({ itemId, description, media }: TalkForm) =>
  itemId !== null || description.trim() !== '' || media.length > 0

/** A call-back has its own way in: the phone's ladder. */
const CALL_BACK = 'call-back'

/** The catalogue's trades of talking bear the names of their kinds. */
export const itemsFor = (talk: TalkKind) => itemsOf(talk).filter(({ id }) => id !== CALL_BACK)

const REST: Record<TalkKind, string> = {
  complaint: 'complaint-other',
  suggestion: 'suggestion-service',
  inquiry: 'inquiry-other',
}

/** What it goes as: the item chosen, else the kind's remainder. */
export const itemOf = ({ itemId, talk }: TalkForm) => itemId ?? REST[talk]

/** An item alone says enough, words alone too. */
export function missingParts(form: TalkForm, phone: string): string[] {
  const missing: string[] = []
  if (form.description.trim() === '' && form.itemId === null) missing.push('words')
  if (!isContactPhone(phone)) missing.push('phone')
  return missing
}

/** A form without missing parts. `phone`: normalised. */
export function bodyOf(form: TalkForm, phone: string): NewWorkOrder {
  const description = form.description.trim()
  const itemId = itemOf(form)
  return {
    scope: 'public',
    itemId,
    ...(description ? { description } : {}),
    urgency: itemById(itemId)?.defaultUrgency ?? 'ordinary',
    windows: [],
    mayEnter: false,
    contactPhone: phone,
    media: form.media.map(({ id, kind }) => ({ id, kind })),
  }
}

/** The kind an item belongs to; null for a repair's. */
export function talkOf(itemId: string): TalkKind | null {
  const item = itemById(itemId)
  const kind = item ? tradeOf(item)?.kind : undefined
  return kind === 'complaint' || kind === 'suggestion' || kind === 'inquiry' ? kind : null
}
