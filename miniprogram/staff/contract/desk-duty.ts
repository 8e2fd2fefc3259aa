/** Who may be given an order, and what becomes of somebody's orders when they go. */
import { endpoint, shapeOf, staff } from '../../contract/endpoint'
import type { CommunityParams } from '../../contract/requests/community'
import { field } from './desk'
import type { Assignees, ChangedDuty, ReplacedStaff } from './replies/desk-duty'
import type { DutyChange, Replacement, StaffParams } from './requests/desk-duty'

export type { AssigneeChoice } from './replies/desk-duty'

/** On duty first, then those with the fewest open orders. */
export const listAssignees = endpoint({
  name: 'listAssignees',
  method: 'GET',
  path: '/v1/communities/:communityId/desk/assignees',
  access: field,
  params: shapeOf<CommunityParams>(),
  reply: shapeOf<Assignees>(),
})

/**
 * Going off duty names who has every open order of one's own, or gives them back to the queue, where
 * they alert; in one step. Each colleague named has a hand-over to confirm (handover.ts), as has the
 * next of the desk for the queue. What moved since one looked is named in the answer, never refused;
 * `assignee.unavailable` when somebody named is not there.
 */
export const setOwnDuty = endpoint({
  name: 'setOwnDuty',
  method: 'PUT',
  path: '/v1/communities/:communityId/desk/duty',
  access: field,
  params: shapeOf<CommunityParams>(),
  body: shapeOf<DutyChange>(),
  reply: shapeOf<ChangedDuty>(),
})

/** The same for somebody else; `leaves`: they have left the property and never act again. */
export const replaceStaff = endpoint({
  name: 'replaceStaff',
  method: 'POST',
  path: '/v1/communities/:communityId/staff/:staffId/replace',
  access: staff('team-lead', 'manager', 'company'),
  params: shapeOf<StaffParams>(),
  body: shapeOf<Replacement>(),
  reply: shapeOf<ReplacedStaff>(),
})
