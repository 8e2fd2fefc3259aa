/** 记来电 as the desk sees it. Pure. */
import { DESCRIPTION_MAX } from '../../../contract/work-order-names'
import { piecesOf } from '../../../words/pieces'
import { itemOf, narrowed, tradesOf } from '../../catalogue/find-item'
import type { StaffItem } from '../../catalogue/item-types'
import { tradeName } from '../../catalogue/trades'
import type { CallerHousehold } from '../../contract/desk-caller'
import type { StaffWorkOrder } from '../../contract/desk'
import { stepLabel, URGENCY_WORDS } from '../../words/desk-words'
import { lengthView } from '../../words/length-words'
import {
  KINDS_AT,
  knownPhone,
  needsPlace,
  urgenciesOf,
  urgencyOf,
  WHERES,
  type TakingForm,
  type Where,
} from './form'

const WHERE_WORDS: Record<Where, string> = {
  home: '家里',
  public: '公共区域',
  talk: '投诉建议',
  ask: '咨询、回电',
}

/** A call-back is what is asked for most where nothing has to be mended, and nothing is typed. */
const FIRST = 'call-back'

const callBackFirst = (items: StaffItem[]) =>
  items.filter(({ id }) => id === FIRST).concat(items.filter(({ id }) => id !== FIRST))

function tradesView(where: Where, typed: string) {
  const { kinds, scope } = KINDS_AT[where]
  return narrowed(tradesOf(kinds, scope), typed).map(({ id, items }) => ({
    id,
    name: tradeName(id),
    items: typed === '' ? callBackFirst(items) : items,
  }))
}

/** Who of the household it is; nobody to choose from where none is registered. */
function peopleView(home: CallerHousehold | null, { memberId }: TakingForm) {
  if (!home || home.members.length === 0) return []
  const people = home.members.map((member) => ({
    id: member.memberId,
    name: member.name ?? '没留姓名',
    on: member.memberId === memberId,
  }))
  return people.concat({ id: '', name: '别的人', on: memberId === null })
}

export function takingView(form: TakingForm, home: CallerHousehold | null, typed: string) {
  const item = form.itemId === null ? null : itemOf(form.itemId)
  const kept = form.phone === '' ? knownPhone(home, form) : null
  const urgency = urgencyOf(form)
  return {
    address: home?.address ?? '不是登记的住户',
    notes: (home?.notes ?? []).filter((note) => note !== ''),
    people: peopleView(home, form),
    /** 138******21, which is enough to go by; empty: the field is there */
    keptPhone: kept ?? '',
    wheres: WHERES.filter((id) => id !== 'home' || home !== null).map((id) => ({
      id,
      name: WHERE_WORDS[id],
      on: id === form.where,
    })),
    item: item && { name: item.name, say: item.say ?? '' },
    trades: item ? [] : tradesView(form.where, typed),
    urgencies: urgenciesOf(form).map((id) => ({
      id,
      name: URGENCY_WORDS[id],
      on: id === urgency,
    })),
    needsPlace: needsPlace(form),
    words: lengthView(form.words, DESCRIPTION_MAX),
  }
}

export type TakingView = ReturnType<typeof takingView>

/** What is read to the caller before hanging up. */
export function takenView({ order }: StaffWorkOrder, now: Date) {
  const { id, number, title, place, promises } = order
  const open = promises.filter(({ metAt }) => metAt === null)
  return {
    id,
    number,
    spoken: `单号 ${number.split('').join(' ').replace('-', '杠')}`,
    about: piecesOf([title, place]),
    promises: open.map((promise) => stepLabel(promise, now)),
  }
}

export type TakenView = ReturnType<typeof takenView>
