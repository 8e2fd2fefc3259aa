/** The visitor form in words. Pure: the form, what is known and the time in. */
import { formatPlate } from '../../../contract/plate-words'
import { dateKey, dayLabel } from '../../../contract/shanghai-time'
import { isOvernight } from '../../contract/pass-window'
import type { Home } from '../../../services/me'
import { spokenWindow, windowLabel } from '../../words/window-words'
import { noteLeft, OVERNIGHT_WORDS, type VisitorForm } from './form'
import { calendarOf, dayChoice } from './times'

export interface Known {
  households: Home[]
  now: Date
}

const LEFT_SHOWN = 20

function noteWords(note: string): string {
  const left = noteLeft(note)
  if (left < 0) return `多了 ${-left} 个字`
  return left <= LEFT_SHOWN ? `还能写 ${left} 个字` : '不写也行'
}

/** What the folded part already holds, so that nothing typed is out of sight. */
function extrasWords({ companions, uses, note }: VisitorForm): string[] {
  const words = [
    companions > 0 ? `一共 ${companions + 1} 位` : '',
    uses > 1 ? `能进 ${uses} 次` : '',
    note.trim() === '' ? '' : '有留话',
  ].filter((each) => each !== '')
  return words.length > 0 ? words : ['几个人来、', '进几次、', '给门岗留话']
}

/** 20:00 rather than 今天 20:00: the day stands above it. */
function hoursOf(from: Date, to: Date, now: Date): string {
  const label = windowLabel(from, to, now)
  return label.slice(label.indexOf(' ') + 1).replace('–', ' – ')
}

export function formView(form: VisitorForm, { households, now }: Known) {
  const [from, to] = [new Date(form.from), new Date(form.to)]
  const choice = dayChoice(from, now)
  return {
    households:
      households.length > 1
        ? households.map(({ householdId, address }) => ({
            id: householdId,
            address,
            on: householdId === form.householdId,
          }))
        : [],
    address: households.length === 1 ? (households[0]?.address ?? '') : '',
    day: choice,
    otherDay: choice === 'other' ? dayLabel(from, now) : '',
    date: dateKey(from),
    calendar: calendarOf(now),
    hours: hoursOf(from, to, now),
    spokenHours: `时间，${spokenWindow(from, to)}`,
    driving: form.driving,
    typedPlate: form.plate,
    plate: formatPlate(form.plate),
    spokenPlate: form.plate === '' ? '还没填' : form.plate.split('').join(' '),
    overnight: isOvernight(from, to) && !(form.driving && form.plate) ? OVERNIGHT_WORDS : '',
    companions: form.companions,
    uses: form.uses,
    extras: extrasWords(form),
    noteWords: noteWords(form.note),
    noteTooLong: noteLeft(form.note) < 0,
  }
}

export type FormView = ReturnType<typeof formView>
