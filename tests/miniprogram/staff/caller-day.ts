/** Homes as the desk finds them. */
import type { CallerHousehold } from '../../../miniprogram/staff/contract/desk-caller'
import { at, id, summary } from '../requests/garden'

export const FIND = 'POST /v1/communities/:id/desk/callers'
export const SUBMIT = 'POST /v1/communities/:id/desk/work-orders'

type Member = CallerHousehold['members'][number]

export const member = (over: Partial<Member> = {}): Member => ({
  memberId: id(),
  name: '何*宜',
  phone: '199******01',
  relation: 'owner',
  verified: true,
  isCaller: false,
  ...over,
})

export const home = (over: Partial<CallerHousehold> = {}): CallerHousehold => ({
  householdId: 'h1',
  roomId: 'b3-2-1101',
  address: '3栋2单元1101',
  notes: [],
  plates: ['沪A0000X'],
  members: [member()],
  openOrders: [],
  ...over,
})

export const open = (title: string, due: string) =>
  summary({
    title,
    state: 'accepted',
    submittedAt: at('14:00'),
    nextPromise: { step: 'on-site', dueAt: at(due), metAt: null },
  })

export const found = (households: CallerHousehold[], strangerOrders: object[] = []) => ({
  households,
  strangerOrders,
})
