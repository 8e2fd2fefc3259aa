/** A community's promises and a company's calendar, edited by the manager. */
import { endpoint, shapeOf, staff } from '../../contract/endpoint'
import type { CommunityParams } from '../../contract/requests/community'
import type { KeptCalendar, KeptRules, PreviewedRules } from './replies/promise-rules'
import type { NewCalendar, NewRules, RulesToPreview } from './requests/promise-rules'

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

const manager = staff('manager', 'company')

export const getPromiseRules = endpoint({
  name: 'getPromiseRules',
  method: 'GET',
  path: '/v1/communities/:communityId/promise-rules',
  access: manager,
  params: shapeOf<CommunityParams>(),
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
  params: shapeOf<CommunityParams>(),
  body: shapeOf<RulesToPreview>(),
  reply: shapeOf<PreviewedRules>(),
})

/** `object.changed` when somebody stored others meanwhile; `promise-rules.faulty` with the fields. */
export const putPromiseRules = endpoint({
  name: 'putPromiseRules',
  method: 'PUT',
  path: '/v1/communities/:communityId/promise-rules',
  access: manager,
  params: shapeOf<CommunityParams>(),
  body: shapeOf<NewRules>(),
  reply: shapeOf<KeptRules>(),
})

/** The calendar of the community's company. */
export const getCalendar = endpoint({
  name: 'getCalendar',
  method: 'GET',
  path: '/v1/communities/:communityId/calendar',
  access: manager,
  params: shapeOf<CommunityParams>(),
  reply: shapeOf<KeptCalendar>(),
})

export const CALENDAR_FILE_MAX = 20_000

/** A file as readCalendar takes it; replaces the years it names and no others. */
export const putCalendar = endpoint({
  name: 'putCalendar',
  method: 'PUT',
  path: '/v1/communities/:communityId/calendar',
  access: manager,
  params: shapeOf<CommunityParams>(),
  body: shapeOf<NewCalendar>(),
  reply: shapeOf<KeptCalendar>(),
})
