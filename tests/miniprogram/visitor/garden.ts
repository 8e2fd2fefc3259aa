import type { CommunityCard } from '../../../miniprogram/contract/community'
import type { SharedPass, VisitorPass } from '../../../miniprogram/visitor/contract/visitor-pass'
import { daily, linhu } from '../../contract/demo-cards'

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
  serviceHours: daily('08:30', '18:00'),
  gates: [
    { id: 'linhu-south', name: '南门', hours: daily('00:00', '24:00'), lineId: 'gate' },
    { id: 'linhu-east', name: '东门', hours: daily('06:00', '23:00'), lineId: null },
  ],
  facts: {},
  promisesConfirmed: true,
  demo: true,
}

/** What a phone has stored: keys and versions as the app's own slots write them. */
export const slot = (value: unknown, v = 1) => ({ v, value })

export const known = {
  communities: slot({ lastId: card.id, cards: [{ card, savedAt: at('14:00') }], codes: [] }),
  session: slot({ token: 'a-token', expiresAt: at('14:32', '2026-12-24') }),
}

export const household = (over: object = {}) => ({
  communityId: card.id,
  communityName: card.name,
  householdId: 'linhu-h1',
  roomId: 'b3-2-1101',
  address: '3栋2单元1101',
  relation: 'owner',
  verified: true,
  members: 3,
  ...over,
})

export const me = (over: object = {}) => ({
  personId: '00000000-0000-4000-8000-000000000001',
  name: null,
  contactPhone: null,
  households: [household()],
  staff: [],
  ...over,
})

export const PASS_ID = '00000000-0000-4000-8000-000000000482'
export const TOKEN = 'AbCdEfGhIjKlMnOpQrStUv'
/** One black pixel. */
export const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=='

export function pass(over: Partial<VisitorPass> = {}): VisitorPass {
  return {
    id: PASS_ID,
    communityId: card.id,
    address: '3栋2单元1101',
    visitorName: '张先生',
    windowFrom: at('14:00'),
    windowTo: at('20:00'),
    plate: '浙AD1288',
    companions: 0,
    uses: 1,
    used: 0,
    note: null,
    state: 'live',
    revokedAt: null,
    issuedAt: at('13:50'),
    mine: true,
    code: '482907',
    qrPng: PNG,
    shareToken: TOKEN,
    entries: [],
    ...over,
  }
}

export function shared(over: Partial<SharedPass> = {}): SharedPass {
  return {
    community: card,
    building: '3栋2单元',
    visitorName: '张先生',
    windowFrom: at('14:00'),
    windowTo: at('20:00'),
    plate: '浙AD1288',
    companions: 0,
    uses: 1,
    used: 0,
    state: 'live',
    code: '482907',
    qrPng: PNG,
    gateNames: ['南门', '东门'],
    ...over,
  }
}
