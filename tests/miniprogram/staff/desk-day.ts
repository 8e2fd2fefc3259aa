import type { StaffWorkOrder } from '../../../miniprogram/staff/contract/desk'
import type { DeskOrder } from '../../../miniprogram/staff/services/desk-orders'
import { mountPage, type Mounted } from '../../support/mount'
import { type answering } from '../../support/mount/answering'
import { at, atHome, card, entry, NOW, order, summary } from '../requests/garden'

export const LIST = 'GET /v1/communities/:id/desk/work-orders'
export const ORDER = 'GET /v1/communities/:id/desk/work-orders/:order'
export const ACCEPT = 'POST /v1/communities/:id/desk/work-orders/:order/accept'
export const DECLINE = 'POST /v1/communities/:id/desk/work-orders/:order/decline'

export const ORDER_ID = '00000000-0000-4000-8000-00000000abcd'

/** Reported at `reported`, to be accepted by `due`. */
export const job = (title: string, reported: string, due: string, over = {}): DeskOrder => ({
  summary: summary({
    title,
    state: 'submitted',
    submittedAt: at(reported),
    nextPromise: { step: 'accept', dueAt: at(due), metAt: null },
  }),
  verified: true,
  urgency: 'urgent',
  ...over,
})

export const queue = (orders: DeskOrder[], over: object = {}) => ({
  orders,
  cursor: null,
  counts: { new: orders.length, accepted: 0 },
  ...over,
})

export const reported = (
  over: Partial<StaffWorkOrder['order']> = {},
  rest = {},
): StaffWorkOrder => ({
  order: order({ id: ORDER_ID, submittedAt: at('14:30'), version: 1, ...over }),
  reporterName: '何静宜',
  reporterPhone: '13800000021',
  householdNotes: [],
  assignee: null,
  assigneeTrade: null,
  hasReporter: true,
  pauseReasons: [],
  you: { staffId: 'linhu-d1', role: 'desk', trades: [], onDuty: true },
  ...rest,
})

/** What it is once 陆客服 has accepted it. */
export const acceptedBy = (name: string): StaffWorkOrder =>
  reported({
    state: 'accepted',
    version: 2,
    events: [
      entry({ at: at('14:30') }),
      entry({ seq: 2, type: 'accepted', at: at('14:31'), actor: 'staff', name }),
    ],
  })

type Cloud = ReturnType<typeof answering>

export const openStaff = (
  name: string,
  query: Record<string, string>,
  cloud: Cloud,
  options: { wx?: object; pages?: string[]; storage?: Record<string, unknown> } = {},
): Promise<Mounted> =>
  mountPage(
    `staff/pages/${name}/index`,
    { community: card.id, ...query },
    {
      wx: { request: cloud.request, ...options.wx },
      storage: options.storage ?? atHome,
      now: NOW,
      pages: options.pages ?? [],
    },
  )
