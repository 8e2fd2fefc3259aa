/** Promise rules in words. Pure. */
import type { PromiseRule, PromiseRules } from '../../contract/replies/promise-types'
import { itemOf } from '../catalogue/find-item'
import { URGENCY_WORDS } from './desk-words'
import { minutesWords } from './limit-words'

type Match = PromiseRule['match']

/** 紧急, 马桶堵了, 马桶堵了 · 急; 不分急缓 for every urgency. */
export function matchWords({ urgency, itemId }: Match): string {
  const degree = urgency === null ? '' : URGENCY_WORDS[urgency]
  if (itemId === null) return degree || '不分急缓'
  const name = itemOf(itemId)?.name ?? '已经没有的一种'
  return degree === '' ? name : `${name} · ${degree}`
}

export const stepName = ({ steps }: PromiseRules, step: string) =>
  steps.find(({ id }) => id === step)?.name ?? step

/** 30分钟内响应，3 天内修好或办结: a sentence for residents that says what the limits say. */
export function summaryOf({ steps }: PromiseRule, rules: PromiseRules): string {
  const clauses = steps.map(({ step, minutes, basis, workdaysOnly }) => {
    const name = stepName(rules, step)
    if (basis === 'appointment') return `按约定时间${name}`
    const span = minutesWords(minutes).replace(/ /g, '').replace('分', '分钟')
    return `${workdaysOnly ? span.replace('天', '个工作日') : span}内${name}`
  })
  return clauses.join('，')
}
