/** What will happen by when, in one sentence under the form. */
import { promiseRuleFor } from '../contract/promise'
import { stepWords } from '../../contract/promise-words'
import type { Urgency } from '../../contract/work-order-names'
import { tradeOf } from '../catalogue/catalogue'
import { PROMISE_RULES } from '../catalogue/promise-rules'
import { URGENCIES } from '../catalogue/taxonomy'
import type { CatalogueItem, OrderKind, Scope } from '../catalogue/taxonomy-types'

export interface PromiseNote {
  /** 这算急修：; 物业会： */
  lead: string
  /** 10 分钟内有人接单， · 30 分钟内到您家 */
  clauses: string[]
}

/** 30 分钟, 2 小时, 3 天, 5 个工作日 */
function limitWords(minutes: number, workdaysOnly: boolean): string {
  if (workdaysOnly && minutes % 1440 === 0) return `${minutes / 1440} 个工作日`
  if (minutes >= 2 * 1440 && minutes % 1440 === 0) return `${minutes / 1440} 天`
  return minutes >= 60 && minutes % 60 === 0 ? `${minutes / 60} 小时` : `${minutes} 分钟`
}

/** Only repairs are told how urgent they are. */
function leadOf(kind: OrderKind, urgency: Urgency, confirmed: boolean): string {
  if (kind !== 'repair' && kind !== 'incident') return confirmed ? '物业会在：' : '物业一般会在：'
  const name = URGENCIES.find(({ id }) => id === urgency)?.name ?? ''
  return confirmed ? `这算${name}：` : `这算${name}，一般会在：`
}

/** `confirmed`: the company stands by the times; else they are only what usually happens. */
export function promiseNote(
  item: CatalogueItem,
  urgency: Urgency,
  scope: Scope,
  confirmed: boolean,
): PromiseNote | null {
  const kind = tradeOf(item)?.kind
  const rule = kind && promiseRuleFor({ kind, urgency, itemId: item.id }, PROMISE_RULES)
  if (!rule) return null
  const clauses = rule.steps.map(({ step, minutes, basis, clock, workdaysOnly }) => {
    if (basis === 'appointment') return '按约好的时间上门'
    const when = `${clock === 'service-hours' ? '上班时间 ' : ''}${limitWords(minutes, workdaysOnly)}内`
    return `${when}${stepWords(step, { kind, scope })}`
  })
  return {
    lead: leadOf(kind, urgency, confirmed),
    clauses: clauses.map((each, index) => (index < clauses.length - 1 ? `${each}，` : each)),
  }
}
