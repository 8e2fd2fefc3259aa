import type { StaffSelf, StaffWorkOrder } from '../../../miniprogram/staff/contract/desk'
import type { DeskList, DeskRow } from '../../../miniprogram/staff/services/desk-queue'
import { mountPage, type Mounted } from '../../support/mount'
import { type answering } from '../../support/mount/answering'
import { at, atHome, card, entry, NOW, order, summary } from '../requests/garden'

const BASE = '/v1/communities/:id/desk'
export const QUEUE = `POST ${BASE}/queue`
export const CHANGES = `GET ${BASE}/changes`
export const ORDER = `GET ${BASE}/work-orders/:order`
export const MOVES = `POST ${BASE}/work-orders/:order/moves`
export const COMMENTS = `POST ${BASE}/work-orders/:order/comments`
export const ASSIGNEES = `GET ${BASE}/assignees`

export const ORDER_ID = '00000000-0000-4000-8000-00000000abcd'

export const DESK: StaffSelf = { staffId: 'linhu-d1', role: 'desk', trades: [], onDuty: true }
export const PLUMBER: StaffSelf = {
  staffId: 'linhu-t1',
  role: 'technician',
  trades: ['plumbing'],
  onDuty: true,
}

/** Reported at `reported`, to be accepted by `due`. */
export const job = (
  title: string,
  reported: string,
  due: string,
  over: Partial<DeskRow> = {},
  state: DeskRow['summary']['state'] = 'submitted',
): DeskRow => ({
  summary: summary({
    title,
    state,
    submittedAt: at(reported),
    nextPromise: { step: 'accept', dueAt: at(due), metAt: null },
  }),
  version: 1,
  verified: true,
  urgency: 'urgent',
  assigneeStaffId: null,
  assigneeTrade: null,
  nudges: 0,
  price: 'none',
  hasReporter: true,
  followers: 0,
  ...over,
})

export const queue = (rows: DeskRow[], over: Partial<DeskList> = {}): DeskList => ({
  rows,
  cursor: null,
  counts: { waiting: rows.length, working: 0, paused: 0, accepting: 0 },
  token: 'one',
  you: DESK,
  ...over,
})

/** Ten minutes, half an hour, a day, round the clock: what `order()` is promised. */
const promisedBy: StaffWorkOrder['promisedBy'] = {
  limits: (
    [
      ['accept', 10],
      ['on-site', 30],
      ['resolve', 1440],
    ] as const
  ).map(([step, minutes]) => ({
    ...{ step, minutes, clock: '24x7', basis: 'submission', workdaysOnly: false },
  })),
  pausableSteps: ['resolve'],
  serviceHours: card.serviceHours,
  holidays: [],
  makeUpWorkdays: [],
}

export const reported = (
  over: Partial<StaffWorkOrder['order']> = {},
  rest: Partial<StaffWorkOrder> = {},
): StaffWorkOrder => ({
  order: order({ id: ORDER_ID, submittedAt: at('14:30'), version: 1, ...over }),
  reporterName: '何静宜',
  reporterPhone: '13800000021',
  onBehalf: null,
  householdNotes: [],
  assignee: null,
  assigneeTrade: null,
  hasReporter: true,
  pauseReasons: [
    { id: 'owner', name: '等住户', maxMinutes: 10_080 },
    { id: 'parts', name: '等配件', maxMinutes: 10_080 },
  ],
  promisedBy,
  followers: 0,
  stillBroken: 0,
  mergedHere: [],
  showing: null,
  you: DESK,
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

/** In the hands of the plumber, who looks at it. */
export const atWork = (
  over: Partial<StaffWorkOrder['order']> = {},
  rest: Partial<StaffWorkOrder> = {},
): StaffWorkOrder =>
  reported(
    { state: 'in-progress', version: 5, ...over },
    {
      assignee: { staffId: 'linhu-t1', name: '韩大勇', phone: '19900000006' },
      you: PLUMBER,
      ...rest,
    },
  )

export const people = {
  people: [
    {
      staffId: 'linhu-m1',
      name: '周经理',
      role: 'manager',
      trades: [],
      onDuty: true,
      openOrders: 0,
    },
    {
      staffId: 'linhu-t3',
      name: '罗师傅',
      role: 'technician',
      trades: ['doors-windows'],
      onDuty: false,
      openOrders: 0,
    },
    {
      staffId: 'linhu-t1',
      name: '韩师傅',
      role: 'technician',
      trades: ['plumbing'],
      onDuty: true,
      openOrders: 2,
    },
  ],
  trades: [{ id: 'plumbing', onDuty: 1 }],
}

type Cloud = ReturnType<typeof answering>

export const posts = (cloud: Cloud, path = /moves$/) =>
  cloud.seen.filter((asked) => asked.method === 'POST' && path.test(asked.path))

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
