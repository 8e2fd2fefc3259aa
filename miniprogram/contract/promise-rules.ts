/** A community's promises and a company's calendar, edited by the manager. */
import { communityParams } from './community'
import { endpoint, staff } from './endpoint'
import { slug, uuid } from './ids'
import { arr, bool, int, nullable, obj, oneOf, str, text, instant, type Infer } from './schema'
import { orderNumber } from './my-work-orders'
import { PAUSE_REASONS, PROMISE_STEPS, URGENCIES, WORK_ORDER_KINDS } from './work-order-names'

/** Those of a rule: a call-back and the end of a pause have limits of their own. */
export const RULE_STEPS = [
  'accept',
  'on-site',
  'specialist-on-site',
  'control',
  'plan',
  'first-answer',
  'resolve',
  'result',
] as const
/** A year: a longer limit is no promise. */
export const LIMIT_MAX_MINUTES = 525_600

const limit = obj({
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
      steps: arr(limit, { maxItems: 8 }),
      pauseReasons: arr(oneOf(PAUSE_REASONS), { maxItems: 4 }),
      summary: text(0, 60),
    }),
    { maxItems: 200 },
  ),
})

const manager = staff('manager', 'company')
const version = () => int(0, 1_000_000)

const kept = obj({
  /** 0 while the community has never changed the starting values */
  version: version(),
  rules: promiseRulesSchema,
  changedAt: nullable(instant()),
})

export const getPromiseRules = endpoint({
  name: 'getPromiseRules',
  method: 'GET',
  path: '/v1/communities/:communityId/promise-rules',
  access: manager,
  params: communityParams,
  reply: kept,
})

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

/**
 * What would change, nothing stored. Orders that are open keep what they were told; the list says
 * which of them would be promised something else if they came now.
 */
export const previewPromiseRules = endpoint({
  name: 'previewPromiseRules',
  method: 'POST',
  path: '/v1/communities/:communityId/promise-rules/preview',
  access: manager,
  params: communityParams,
  body: obj({ rules: promiseRulesSchema }),
  reply: obj({
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
  }),
})

/** `object.changed` when somebody stored others meanwhile; `promise-rules.faulty` with the fields. */
export const putPromiseRules = endpoint({
  name: 'putPromiseRules',
  method: 'PUT',
  path: '/v1/communities/:communityId/promise-rules',
  access: manager,
  params: communityParams,
  body: obj({ version: version(), rules: promiseRulesSchema }),
  reply: kept,
})

const dates = () =>
  arr(str({ pattern: '^20[0-9]{2}-[01][0-9]-[0-3][0-9]$', maxLength: 10 }), { maxItems: 400 })
const calendar = obj({
  version: version(),
  holidays: dates(),
  makeUpWorkdays: dates(),
  changedAt: nullable(instant()),
})

/** The calendar of the community's company. */
export const getCalendar = endpoint({
  name: 'getCalendar',
  method: 'GET',
  path: '/v1/communities/:communityId/calendar',
  access: manager,
  params: communityParams,
  reply: calendar,
})

export const CALENDAR_FILE_MAX = 20_000

/** A file as readCalendar takes it; replaces the years it names and no others. */
export const putCalendar = endpoint({
  name: 'putCalendar',
  method: 'PUT',
  path: '/v1/communities/:communityId/calendar',
  access: manager,
  params: communityParams,
  body: obj({ version: version(), file: str({ minLength: 1, maxLength: CALENDAR_FILE_MAX }) }),
  reply: calendar,
})
