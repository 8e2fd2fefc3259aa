import { PROMISE_STEPS } from '../../../contract/replies/work-order-names'
import { slug, uuid } from '../../../contract/ids'
import { orderNumber } from '../../../contract/replies/work-order-parts'
import {
  arr,
  instant,
  int,
  nullable,
  obj,
  oneOf,
  str,
  text,
  type Infer,
} from '../../../contract/schema'
import { URGENCIES, WORK_ORDER_KINDS } from '../../../contract/work-order-names'
import { LIMIT_MAX_MINUTES, RULE_STEPS } from '../promise-rules'
import { promiseRulesSchema } from '../requests/promise-rules'

export const keptRules = obj({
  /** 0 while the community has never changed the starting values */
  version: int(0, 1_000_000),
  rules: promiseRulesSchema,
  changedAt: nullable(instant()),
})
export type KeptRules = Infer<typeof keptRules>

const changedLimit = obj({
  ruleId: slug(),
  kind: oneOf(WORK_ORDER_KINDS),
  urgency: nullable(oneOf(URGENCIES)),
  itemId: nullable(slug()),
  step: oneOf(RULE_STEPS),
  /** null: not promised */
  before: nullable(int(0, LIMIT_MAX_MINUTES)),
  after: nullable(int(0, LIMIT_MAX_MINUTES)),
})
export type ChangedLimit = Infer<typeof changedLimit>

export const previewedRules = obj({
  /** as faultsOfRules finds them; nothing can be stored while there is one */
  faults: arr(obj({ path: str({ maxLength: 200 }), code: str({ maxLength: 40 }) }), {
    maxItems: 100,
  }),
  limits: arr(changedLimit, { maxItems: 400 }),
  orders: arr(
    obj({
      id: uuid(),
      number: orderNumber(),
      title: text(1, 40),
      step: oneOf(PROMISE_STEPS),
      before: nullable(instant()),
      after: nullable(instant()),
    }),
    { maxItems: 50 },
  ),
  ordersInAll: int(0, 1_000_000),
})
export type PreviewedRules = Infer<typeof previewedRules>

export const dates = () =>
  arr(str({ pattern: '^20[0-9]{2}-[01][0-9]-[0-3][0-9]$', maxLength: 10 }), { maxItems: 400 })
export const keptCalendar = obj({
  version: int(0, 1_000_000),
  holidays: dates(),
  makeUpWorkdays: dates(),
  changedAt: nullable(instant()),
})
export type KeptCalendar = Infer<typeof keptCalendar>
