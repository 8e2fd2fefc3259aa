/** A community's rules and a cloud that keeps them. */
import { PROMISE_RULES } from '../../../miniprogram/requests/catalogue/promise-rules'
import type { PromiseRules } from '../../../miniprogram/contract/replies/promise-types'
import { answering, Reply } from '../../support/mount/answering'
import { at } from '../requests/garden'
import { openStaff } from './desk-day'

export const RULES = 'GET /v1/communities/:id/promise-rules'
export const PUT = 'PUT /v1/communities/:id/promise-rules'
export const PREVIEW = 'POST /v1/communities/:id/promise-rules/preview'

export const kept = (version = 0, rules: PromiseRules = PROMISE_RULES) => ({
  version,
  rules,
  changedAt: version === 0 ? null : at('09:00'),
})

export const nothingElse = { faults: [], limits: [], orders: [], ordersInAll: 0 }

/** With the minutes of a step of a rule changed, as a colleague might have. */
export const changedBy = (id: string, step: string, minutes: number): PromiseRules => ({
  ...PROMISE_RULES,
  rules: PROMISE_RULES.rules.map((rule) =>
    rule.id === id
      ? { ...rule, steps: rule.steps.map((s) => (s.step === step ? { ...s, minutes } : s)) }
      : rule,
  ),
})

export const minutesIn = ({ rules }: PromiseRules, id: string, step: string) =>
  rules.find((rule) => rule.id === id)?.steps.find((limit) => limit.step === step)?.minutes

export const openRules = async (
  name: string,
  query: Record<string, string>,
  table: Record<string, unknown> = {},
  storage?: Record<string, unknown>,
) => {
  const cloud = answering({ [RULES]: kept(), [PREVIEW]: nothingElse, ...table })
  const page = await openStaff(name, query, cloud, {
    pages: ['rules', 'rule', 'rules-preview'].map((each) => `staff/pages/${each}/index`),
    ...(storage && { storage }),
  })
  const put = () => cloud.seen.filter(({ method }) => method === 'PUT').map(({ body }) => body)
  return { cloud, page, put }
}

export const DENIED = new Reply(403, { code: 'access.denied' })
