/** A community's promises and a company's calendar, edited by the manager. */
import { communityParams } from '../../contract/community'
import { endpoint, shapeOf, staff } from '../../contract/endpoint'
import { slug } from '../../contract/ids'
import { arr, bool, int, nullable, obj, oneOf, str, text } from '../../contract/schema'
import { PAUSE_REASONS, URGENCIES, WORK_ORDER_KINDS } from '../../contract/work-order-names'
import type { KeptCalendar, KeptRules, PreviewedRules } from './replies/promise-rules'

export type { ChangedLimit } from './replies/promise-rules'

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

export const getPromiseRules = endpoint({
  name: 'getPromiseRules',
  method: 'GET',
  path: '/v1/communities/:communityId/promise-rules',
  access: manager,
  params: communityParams,
  reply: shapeOf<KeptRules>(),
})

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
  reply: shapeOf<PreviewedRules>(),
})

/** `object.changed` when somebody stored others meanwhile; `promise-rules.faulty` with the fields. */
export const putPromiseRules = endpoint({
  name: 'putPromiseRules',
  method: 'PUT',
  path: '/v1/communities/:communityId/promise-rules',
  access: manager,
  params: communityParams,
  body: obj({ version: version(), rules: promiseRulesSchema }),
  reply: shapeOf<KeptRules>(),
})

/** The calendar of the community's company. */
export const getCalendar = endpoint({
  name: 'getCalendar',
  method: 'GET',
  path: '/v1/communities/:communityId/calendar',
  access: manager,
  params: communityParams,
  reply: shapeOf<KeptCalendar>(),
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
  reply: shapeOf<KeptCalendar>(),
})
