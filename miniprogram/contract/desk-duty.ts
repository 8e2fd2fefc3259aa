/** Who may be given an order, and what becomes of somebody's orders when they go. */
import { communityParams } from './community'
import { field, staffSelf } from './desk'
import { endpoint, staff, STAFF_ROLES } from './endpoint'
import { slug } from './ids'
import { arr, bool, int, nullable, obj, oneOf, text, type Infer } from './schema'

export const assigneeChoice = obj({
  staffId: slug(),
  /** 陈师傅 */
  name: text(0, 20),
  role: oneOf(STAFF_ROLES),
  trades: arr(slug(), { maxItems: 40 }),
  onDuty: bool(),
  openOrders: int(0, 100_000),
})
export type AssigneeChoice = Infer<typeof assigneeChoice>

/** On duty first, then those with the fewest open orders. */
export const listAssignees = endpoint({
  name: 'listAssignees',
  method: 'GET',
  path: '/v1/communities/:communityId/desk/assignees',
  access: field,
  params: communityParams,
  reply: obj({
    people: arr(assigneeChoice, { maxItems: 200 }),
    /** trades somebody works in, each a group to assign to */
    trades: arr(obj({ id: slug(), onDuty: int(0, 200) }), { maxItems: 40 }),
  }),
})

/** What became of the open orders: each of them has one of the two. */
const moved = { replaced: int(0, 100_000), returned: int(0, 100_000) }

/**
 * Going off duty names a replacement for every open order of one's own, or gives them back to the
 * queue, where they alert; in one step. `assignee.unavailable` when the replacement is not there.
 */
export const setOwnDuty = endpoint({
  name: 'setOwnDuty',
  method: 'PUT',
  path: '/v1/communities/:communityId/desk/duty',
  access: field,
  params: communityParams,
  body: obj({ onDuty: bool(), replacementStaffId: nullable(slug()) }),
  reply: obj({ you: staffSelf, ...moved }),
})

/** The same for somebody else; `leaves`: they have left the property and never act again. */
export const replaceStaff = endpoint({
  name: 'replaceStaff',
  method: 'POST',
  path: '/v1/communities/:communityId/staff/:staffId/replace',
  access: staff('team-lead', 'manager', 'company'),
  params: obj({ communityId: slug(), staffId: slug() }),
  body: obj({ leaves: bool(), replacementStaffId: nullable(slug()) }),
  reply: obj(moved),
})
