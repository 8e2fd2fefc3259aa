/**
 * WeChat's subscription messages: whether to ask, and what was answered. One accept is one message,
 * which is counted here and known for certain to WeChat alone: a wrong count only makes a sending fail.
 */
import { endpoint, person, shapeOf } from '../../contract/endpoint'
import type { CommunityParams } from '../../contract/requests/community'
import type { CountedAnswers, KnownSettings, MessagesToAsk } from './replies/messages'
import type { AskQuery, MessageAnswers, MessageSettings } from './requests/messages'

export type { AskMoment, TemplateAnswer } from './requests/messages'

/** More than this many lines nobody reads; WeChat itself takes no more from older phones. */
export const ASK_AT_ONCE = 3
/** Asked unbidden at most this often, by all of a person's phones together. */
export const ASK_EVERY_DAYS = 7
/** Messages of one template that one person may have waiting. */
export const QUOTA_MOST = 20

/** Decided here and not on the phone, so that all phones of a person agree. */
export const getMessagesToAsk = endpoint({
  name: 'getMessagesToAsk',
  method: 'GET',
  path: '/v1/communities/:communityId/messages-to-ask',
  access: person,
  params: shapeOf<CommunityParams>(),
  query: shapeOf<AskQuery>(),
  reply: shapeOf<MessagesToAsk>(),
})

/** What WeChat's sheet came back with; keyed, a retry counts once. Templates of others count nothing. */
export const reportMessageAnswers = endpoint({
  name: 'reportMessageAnswers',
  method: 'POST',
  path: '/v1/communities/:communityId/message-answers',
  access: person,
  keyed: true,
  params: shapeOf<CommunityParams>(),
  body: shapeOf<MessageAnswers>(),
  reply: shapeOf<CountedAnswers>(),
  status: 201,
})

/** What WeChat's settings say now: the only thing that ends a ban. Repeating it changes nothing. */
export const reportMessageSettings = endpoint({
  name: 'reportMessageSettings',
  method: 'PUT',
  path: '/v1/communities/:communityId/message-settings',
  access: person,
  params: shapeOf<CommunityParams>(),
  body: shapeOf<MessageSettings>(),
  reply: shapeOf<KnownSettings>(),
})
