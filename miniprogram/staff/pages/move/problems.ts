/** What is still missing or wrong, one sentence to a field. Pure. */
import { pauseFault, windowFault } from '../../contract/time-windows'
import { faultsOfMove } from '../../contract/work-order-move-body'
import { FEN_MAX, REASON_MAX, WORDS_MAX } from '../../../contract/work-order-names'
import { totalFen } from '../../../contract/work-order-price'
import type { StaffWorkOrder } from '../../contract/desk'
import { gapIn } from '../../words/canned'
import { bodyOf, quoteOf, takes, type Offer } from './body'
import type { MoveForm } from './form'

export type Field =
  | 'words'
  | 'reason'
  | 'referral'
  | 'assignee'
  | 'window'
  | 'pauseReason'
  | 'until'
  | 'quote'
  | 'urgency'

export type Problems = Partial<Record<Field, string>>

const MISSING: Record<string, [Field, string]> = {
  '/words': ['words', '请写一句，住户看得到'],
  '/reason': ['reason', '请写一句为什么'],
  '/referral': ['referral', '请写一句，住户看得到'],
  '/assigneeStaffId': ['assignee', '请选一个人，或一个组'],
  '/window': ['window', '请选日子和时间'],
  '/windows': ['window', '请选日子和时间，或越快越好'],
  '/quote': ['quote', '请填材料或人工的价钱，不收钱就填 0'],
  '/urgency': ['urgency', '请选一样'],
}

/** A field that is there but cannot be read says so itself; the contract then only misses it. */
function missingIn(offer: Offer, form: MoveForm): Problems {
  const problems: Problems = {}
  for (const { path, rule } of faultsOfMove(offer, bodyOf(offer, form))) {
    const [field, sentence] = MISSING[path] ?? []
    if (field && sentence && rule === 'required') problems[field] = sentence
  }
  return problems
}

function textProblem(text: string, most: number): string | null {
  const over = text.trim().length - most
  if (over > 0) return `多了 ${over} 字，请删短一些`
  const gap = gapIn(text)
  return gap === '' ? null : `还空着一处：${gap}`
}

function textProblems(offer: Offer, form: MoveForm): Problems {
  const problems: Problems = {}
  const inPause = takes(offer, 'pause')
  const texts: ['words' | 'reason' | 'referral', boolean, number][] = [
    ['words', inPause || takes(offer, 'words'), inPause ? REASON_MAX : WORDS_MAX],
    ['reason', takes(offer, 'reason'), REASON_MAX],
    ['referral', takes(offer, 'referral'), REASON_MAX],
  ]
  for (const [field, isAsked, most] of texts) {
    const problem = isAsked ? textProblem(form[field], most) : null
    if (problem !== null) problems[field] = problem
  }
  return problems
}

function pauseProblems(offer: Offer, form: MoveForm, all: StaffWorkOrder, now: Date): Problems {
  if (!takes(offer, 'pause')) return {}
  const problems: Problems = {}
  if (form.pauseReason === '') problems.pauseReason = '请选一样'
  if (form.words.trim() === '') problems.words = '请写一句，住户看得到'
  const { pause } = bodyOf(offer, { ...form, words: form.words.trim() || '…' })
  if (form.until.date === '' || form.until.clock === '') problems.until = '请选到什么时候'
  if (!pause) return problems
  const pauseReasons = all.pauseReasons.map(({ id }) => id)
  if (pauseFault(pause, { pauseReasons, reasons: all.pauseReasons }, now) !== null)
    problems.until = '要在现在之后，也不能超过最长的时间'
  return problems
}

function windowProblem(offer: Offer, form: MoveForm, now: Date): Problems {
  const { window, windows } = bodyOf(offer, form)
  const chosen = window ?? windows?.[0]
  const fault = chosen ? windowFault(chosen, now) : null
  if (fault === null) return {}
  const past = '选的时间已经过了，请换一个'
  return { window: fault === 'work-order.window-past' ? past : '到几点要比从几点晚' }
}

function quoteProblem(offer: Offer, form: MoveForm): Problems {
  if (!takes(offer, 'quote')) return {}
  const quote = quoteOf(form)
  if (quote === null) return { quote: '每样写上名称、几个和单价，如 35 或 35.50' }
  return totalFen(quote) > FEN_MAX ? { quote: '合计太多了，请再看一眼' } : {}
}

export const problemsOf = (
  offer: Offer,
  form: MoveForm,
  all: StaffWorkOrder,
  now: Date,
): Problems => ({
  ...missingIn(offer, form),
  ...pauseProblems(offer, form, all, now),
  ...windowProblem(offer, form, now),
  ...quoteProblem(offer, form),
  ...textProblems(offer, form),
})
