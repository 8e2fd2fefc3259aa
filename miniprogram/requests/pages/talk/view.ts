/** What the form of complaint, suggestion and inquiry shows. Pure. */
import type { CommunityCard } from '../../../contract/community'
import { maskPhone, spokenMask } from '../../../contract/phone-number'
import { itemById } from '../../catalogue/catalogue'
import { promiseNote } from '../../words/promise-note'
import { phrases } from '../../../words/phrases'
import { itemOf, itemsFor, type TalkForm, type TalkKind } from './form'

interface Words {
  name: string
  /** over the items */
  about: string
  hold: string
}

const TALKS: Record<TalkKind, Words> = {
  complaint: { name: '投诉', about: '哪方面', hold: '什么事、在哪里、从什么时候起' },
  suggestion: { name: '建议', about: '哪方面', hold: '怎样会更好' },
  inquiry: { name: '咨询', about: '问什么', hold: '想问的事' },
}
const ORDER: TalkKind[] = ['complaint', 'suggestion', 'inquiry']

export interface Known {
  card: CommunityCard | null
  /** The phone last used, normalised; null when none is known. */
  phone: string | null
}

export function talkView(form: TalkForm, { card, phone }: Known) {
  const { name, about, hold } = TALKS[form.talk]
  const item = itemById(itemOf(form))
  const confirmed = card?.promisesConfirmed ?? false
  return {
    talks: ORDER.map((id) => ({ id, name: TALKS[id].name, on: id === form.talk })),
    about,
    hold,
    submit: `提交${name}`,
    items: itemsFor(form.talk).map(({ id, name }) => ({ id, name, on: id === form.itemId })),
    safety: form.itemId === null ? [] : phrases(item?.safetyText ?? ''),
    phone: phone === null ? '' : maskPhone(phone),
    phoneSpoken: phone === null ? '' : spokenMask(phone),
    promise: item ? promiseNote(item, item.defaultUrgency, 'public', confirmed) : null,
  }
}

export type TalkView = ReturnType<typeof talkView>
