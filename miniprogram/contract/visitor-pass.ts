/** What of a visitor's pass more than one package knows; the rest is visitor/contract/. */
import { endpoint, person, shapeOf } from './endpoint'
import type { PassPage } from './replies/visitor-pass'
import type { CommunityParams } from './requests/community'
import type { PassesQuery } from './requests/visitor-pass'

export type { PassSummary } from './replies/visitor-pass'

export const PASS_MAX_USES = 10
export const PASS_MAX_COMPANIONS = 20
export const PASS_NOTE_MAX = 60
export const VISITOR_NAME_MAX = 20
/** Days after the window's end until everything about the visitor is erased. */
export const PASS_RETENTION_DAYS = 30

export const PASS_STATES = ['not-yet', 'live', 'used-up', 'expired', 'revoked'] as const
export type PassState = (typeof PASS_STATES)[number]

/** The caller's households' passes in one community, newest first, 20 a page. */
export const listVisitorPasses = endpoint({
  name: 'listVisitorPasses',
  method: 'GET',
  path: '/v1/communities/:communityId/visitor-passes',
  access: person,
  params: shapeOf<CommunityParams>(),
  query: shapeOf<PassesQuery>(),
  reply: shapeOf<PassPage>(),
})
