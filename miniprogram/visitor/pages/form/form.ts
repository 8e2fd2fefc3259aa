/** What the visitor form holds, what is still wrong with it, and the body it becomes. Pure. */
import { isPlate } from '../../contract/licence-plate'
import { lengthOf } from '../../../contract/text-length'
import { PASS_NOTE_MAX, VISITOR_NAME_MAX } from '../../../contract/visitor-pass'
import { passWindowFault } from '../../contract/pass-window'
import type { NewVisitorPass } from '../../contract/visitor-pass'

export interface VisitorForm {
  /** Idempotency key: this form is one pass however often it is sent. */
  key: string
  householdId: string | null
  name: string
  /** ISO instants: 今天 of a draft must not become tomorrow's. */
  from: string
  to: string
  driving: boolean
  /** Normalised, maybe not yet whole. */
  plate: string
  /** Besides the visitor. */
  companions: number
  uses: number
  note: string
}

export const emptyForm = (
  key: string,
  window: { from: Date; to: Date },
  householdId: string | null,
): VisitorForm => ({
  key,
  householdId,
  name: '',
  from: window.from.toISOString(),
  to: window.to.toISOString(),
  driving: false,
  plate: '',
  companions: 0,
  uses: 1,
  note: '',
})

/** Only what a person typed counts: a time filled in for them is not a draft. */
export const isTouched = ({ name, plate, note, companions, uses }: VisitorForm) =>
  name.trim() !== '' || plate !== '' || note.trim() !== '' || companions > 0 || uses > 1

/** The parts of the page that may hold something wrong, in their order. */
export type Part = 'household' | 'name' | 'when' | 'plate' | 'note'
export type Problems = Partial<Record<Part, string>>

const plateOf = ({ driving, plate }: VisitorForm) => (driving ? plate : '')

export const OVERNIGHT_WORDS = '过夜要留车牌，请填上'

function plateProblem(form: VisitorForm, isOvernight: boolean): string | null {
  const plate = plateOf(form)
  if (plate !== '' && !isPlate(plate))
    return plate.length < 7 ? '车牌还没填完' : '没有这样的车牌，请再看一眼'
  if (isOvernight) return OVERNIGHT_WORDS
  return form.driving && plate === '' ? '请填车牌，或选不开车' : null
}

export function problemsOf(form: VisitorForm, now: Date): Problems {
  const problems: Problems = {}
  const window = { from: new Date(form.from), to: new Date(form.to) }
  const fault = passWindowFault({ ...window, hasPlate: plateOf(form) !== '' }, now)
  const plate = plateProblem(form, fault === 'pass.overnight-needs-plate')
  if (form.householdId === null) problems.household = '请选是哪一户的客人'
  if (form.name.trim() === '') problems.name = '请写怎么称呼'
  else if (lengthOf(form.name.trim()) > VISITOR_NAME_MAX) problems.name = '名字太长了，填个姓就行'
  if (fault === 'pass.window-refused')
    problems.when = '时间不行：最长 24 小时，最早从现在起，最晚 30 天内'
  if (plate !== null) problems.plate = plate
  if (noteLeft(form.note) < 0) problems.note = '留话太长了，请删短一些'
  return problems
}

/** How many characters the note to the guard may still have; an emoji is one. */
export const noteLeft = (note: string) => PASS_NOTE_MAX - lengthOf(note.trim())

/** A form without problems. */
export function bodyOf(form: VisitorForm): NewVisitorPass {
  const note = form.note.trim()
  const plate = plateOf(form)
  return {
    householdId: form.householdId ?? '',
    visitorName: form.name.trim(),
    windowFrom: form.from,
    windowTo: form.to,
    ...(plate === '' ? {} : { plate }),
    ...(form.companions > 0 ? { companions: form.companions } : {}),
    ...(form.uses > 1 ? { uses: form.uses } : {}),
    ...(note === '' ? {} : { note }),
  }
}

/** Where a refusal of the server belongs, by the field it names. */
export const PART_OF_FIELD: Readonly<Record<string, Part>> = {
  '/householdId': 'household',
  '/visitorName': 'name',
  '/windowFrom': 'when',
  '/windowTo': 'when',
  '/plate': 'plate',
  '/note': 'note',
}
