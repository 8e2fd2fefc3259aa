import type { CommunityCard } from '../../../miniprogram/contract/community'
import type { OrderSummary } from '../../../miniprogram/contract/my-work-orders'
import type { FollowedOrder } from '../../../miniprogram/requests/contract/neighbours'
import type { WorkOrder } from '../../../miniprogram/requests/contract/work-order'
import type { Entry } from '../../../miniprogram/contract/replies/work-order-parts'
import { linhu } from '../../contract/demo-cards'

/** Tuesday afternoon, as in the design's pictures. */
export const NOW = new Date('2026-11-24T14:32:00+08:00')
export const at = (clock: string, day = '2026-11-24') =>
  new Date(`${day}T${clock}:00+08:00`).toISOString()

export const card: CommunityCard = {
  ...linhu,
  id: 'linhu-garden',
  name: '临湖花园',
  city: '杭州',
  address: '西湖区翠湖路 66 号',
  shortNumber: '8888',
  serviceHours: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '08:30', to: '18:00' }],
  gates: [],
  facts: { gasHotline: '057145510000' },
  promisesConfirmed: true,
  demo: true,
}

export const buildings = [
  {
    id: 'b3',
    name: '3栋',
    units: [
      { id: 'b3-1', name: '1单元', rooms: [{ id: 'b3-1-101', name: '101' }] },
      {
        id: 'b3-2',
        name: '2单元',
        rooms: [
          { id: 'b3-2-1101', name: '1101' },
          { id: 'b3-2-1102', name: '1102' },
        ],
      },
    ],
  },
  {
    id: 'b5',
    name: '5栋',
    units: [{ id: 'b5-1', name: '', rooms: [{ id: 'b5-101', name: '101' }] }],
  },
]

export const HOME = { buildingId: 'b3', unitId: 'b3-2', roomId: 'b3-2-1101', text: '3栋2单元1101' }

/** What this phone has stored: keys and versions as the app's own slots write them. */
export const slot = (value: unknown, v = 1) => ({ v, value })

export const known = {
  communities: slot({
    lastId: card.id,
    cards: [{ card, savedAt: at('14:00') }],
    codes: [],
  }),
}
export const atHome = {
  ...known,
  addresses: slot({ [card.id]: HOME }),
  'contact-phone': slot('13800000021'),
  session: slot({ token: 'a-token', expiresAt: at('14:32', '2026-12-24') }),
}

let running = 0
/** A UUID nobody reads. */
export const id = () => {
  running += 1
  return `00000000-0000-4000-8000-${String(running).padStart(12, '0')}`
}

/** One entry of a history; the submission unless told. */
export const entry = (over: Partial<Entry> = {}): Entry => ({
  id: id(),
  seq: 1,
  type: 'submitted',
  at: at('14:36'),
  actor: 'self',
  name: null,
  reason: null,
  facts: {},
  ...over,
})

export function order(over: Partial<WorkOrder> = {}): WorkOrder {
  return {
    id: id(),
    communityId: card.id,
    number: '1124-7',
    kind: 'repair',
    scope: 'in-home',
    itemId: 'pipe-leak-home',
    title: '水管漏水渗水',
    place: '3栋2单元1101',
    description: null,
    urgency: 'urgent',
    state: 'submitted',
    version: 1,
    submittedAt: at('14:36'),
    closedAt: null,
    verified: true,
    mine: true,
    acts: true,
    windows: [],
    onBehalf: null,
    mayEnter: false,
    contactPhone: '138******21',
    media: [],
    promises: [
      { step: 'accept', dueAt: at('14:46'), metAt: null },
      { step: 'on-site', dueAt: at('15:06'), metAt: null },
      { step: 'resolve', dueAt: at('14:36', '2026-11-25'), metAt: null },
    ],
    promisesConfirmed: true,
    events: [entry({ at: at('14:36') })],
    referral: null,
    goesOn: null,
    owner: null,
    appointment: null,
    pause: null,
    price: null,
    rating: null,
    ...over,
  }
}

/** A photo that has arrived, and the addresses at which it lies. */
export const arrivedPhoto = (name: string): WorkOrder['media'][number] => ({
  id: id(),
  kind: 'photo',
  purpose: 'report',
  state: 'ready',
  url: `/media/${name}?e=1&s=whole`,
  thumbUrl: `/media/${name}/thumb?e=1&s=small`,
})

export function summary(over: Partial<OrderSummary> = {}): OrderSummary {
  return {
    id: id(),
    number: '1124-7',
    kind: 'repair',
    scope: 'in-home',
    title: '水管漏水渗水',
    place: '3栋2单元1101',
    state: 'accepted',
    submittedAt: at('14:00'),
    closedAt: null,
    nextPromise: { step: 'on-site', dueAt: at('15:06'), metAt: null },
    promisesConfirmed: true,
    ownerName: null,
    appointmentFrom: null,
    mediaWaiting: 0,
    ...over,
  }
}

/** A page of my-work-orders. */
export const listed = (orders: OrderSummary[], over: object = {}) => ({
  orders,
  cursor: null,
  counts: { open: orders.length, closed: 0, passes: 0 },
  ...over,
})

type Later = Partial<Entry> & Pick<Entry, 'type' | 'at'>

/** A history after the report, numbered as it goes on. */
export const history = (...later: Later[]): Entry[] => [
  entry(),
  ...later.map((each, index) => entry({ actor: 'staff', name: '陈师傅', seq: index + 2, ...each })),
]

export const CHEN = { name: '陈师傅', phone: '159******36', trade: null }

/** A neighbour's, waited for, as it is read by who follows it. */
export const followedOrder = (over: Partial<FollowedOrder> = {}): FollowedOrder => ({
  id: id(),
  number: '1124-3',
  kind: 'repair',
  itemId: 'corridor-light-out',
  title: '楼道灯不亮',
  place: '3栋 2单元门口',
  state: 'accepted',
  submittedAt: at('08:10'),
  closedAt: null,
  words: '一到晚上全黑',
  followers: 3,
  following: true,
  mine: false,
  photos: [{ id: id(), url: '/media/one', thumbUrl: '/media/one-small' }],
  steps: [
    { type: 'submitted', state: 'submitted', at: at('08:10') },
    { type: 'accepted', state: 'accepted', at: at('08:20') },
  ],
  promises: [
    { step: 'accept', dueAt: at('08:40'), metAt: at('08:20') },
    { step: 'resolve', dueAt: at('08:10', '2026-11-27'), metAt: null },
  ],
  promisesConfirmed: true,
  referral: null,
  stillBroken: 0,
  stillBrokenAfter: 0,
  goesOn: null,
  ...over,
})
