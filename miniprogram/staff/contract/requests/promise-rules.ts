import { PAUSE_REASONS } from '../../../contract/replies/work-order-names'
import { slug } from '../../../contract/ids'
import {
  arr,
  bool,
  int,
  nullable,
  obj,
  oneOf,
  str,
  text,
  type Infer,
} from '../../../contract/schema'
import { URGENCIES, WORK_ORDER_KINDS } from '../../../contract/work-order-names'
import { CALENDAR_FILE_MAX, LIMIT_MAX_MINUTES, RULE_STEPS } from '../promise-rules'

export const promiseLimit = obj({
  step: oneOf(RULE_STEPS),
  /** zero and less are judged by faultsOfRules, which says it in a sentence */
  minutes: int(-LIMIT_MAX_MINUTES, LIMIT_MAX_MINUTES),
  clock: oneOf(['24x7', 'service-hours'] as const),
  basis: oneOf(['submission', 'appointment'] as const),
  workdaysOnly: bool(),
})

export const promiseRulesSchema = obj({
  confirmedByCompany: bool(),
  steps: arr(obj({ id: oneOf(RULE_STEPS), name: text(1, 20) }), { maxItems: 8 }),
  pauseReasons: arr(
    obj({
      id: oneOf(PAUSE_REASONS),
      name: text(1, 20),
      needsNewPromise: bool(),
      maxMinutes: int(-LIMIT_MAX_MINUTES, LIMIT_MAX_MINUTES),
      example: text(0, 60),
    }),
    { maxItems: 4 },
  ),
  pausableSteps: arr(oneOf(RULE_STEPS), { maxItems: 8 }),
  rules: arr(
    obj({
      id: slug(),
      match: obj({
        kind: oneOf(WORK_ORDER_KINDS),
        urgency: nullable(oneOf(URGENCIES)),
        itemId: nullable(slug()),
      }),
      steps: arr(promiseLimit, { maxItems: 8 }),
      pauseReasons: arr(oneOf(PAUSE_REASONS), { maxItems: 4 }),
      summary: text(0, 60),
    }),
    { maxItems: 200 },
  ),
})

const version = () => int(0, 1_000_000)

export const rulesToPreview = obj({ rules: promiseRulesSchema })
export type RulesToPreview = Infer<typeof rulesToPreview>

export const newRules = obj({ version: version(), rules: promiseRulesSchema })
export type NewRules = Infer<typeof newRules>

export const newCalendar = obj({
  version: version(),
  file: str({ minLength: 1, maxLength: CALENDAR_FILE_MAX }),
})
export type NewCalendar = Infer<typeof newCalendar>
