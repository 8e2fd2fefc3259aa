/** 为什么没收到微信消息: how each of the last notices to a resident went. */
import { endpoint, person, shapeOf } from '../../contract/endpoint'
import type { CommunityParams } from '../../contract/requests/community'
import type { CarriedNotices } from './replies/carried'

export type { Carried, CarriedNotice } from './replies/carried'

/** The caller's own, newest first, 20 at most; those that wait for the morning stand first. */
export const listCarriedNotices = endpoint({
  name: 'listCarriedNotices',
  method: 'GET',
  path: '/v1/communities/:communityId/inbox/carried',
  access: person,
  params: shapeOf<CommunityParams>(),
  reply: shapeOf<CarriedNotices>(),
})
