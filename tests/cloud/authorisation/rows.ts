import { randomUUID } from 'node:crypto'
import { PROMISE_RULES } from '../../../cloud/src/contract'

/** Everybody who may knock, by what they are to the demo resident's objects. */
export const CALLERS = {
  anonymous: null,
  resident: 'linhu-r1',
  'same household': 'linhu-r2',
  neighbour: 'linhu-r4',
  unverified: 'linhu-r10',
  stranger: 'new-resident',
  desk: 'linhu-d1',
  technician: 'linhu-t1',
  guard: 'linhu-g1',
  'team lead': 'linhu-l1',
  manager: 'linhu-m1',
  company: 'heling-x1',
  'desk elsewhere': 'yunqi-d1',
  'manager elsewhere': 'yunqi-m1',
  /** deletes themselves, so nobody else's cell may be theirs */
  leaver: 'somebody-who-leaves',
} as const
export type CallerName = keyof typeof CALLERS

export const EVERYBODY = (Object.keys(CALLERS) as CallerName[]).filter((name) => name !== 'leaver')
const signedIn = EVERYBODY.filter((name) => name !== 'anonymous')
const desk: CallerName[] = ['desk', 'team lead', 'manager']
/** Who may have an order; one that nobody has is open to every technician. */
const field: CallerName[] = [...desk, 'technician', 'company']
const atGate: CallerName[] = ['guard', ...desk]
/** who takes reports down and finds callers */
const dispatchers: CallerName[] = [...desk, 'company']
const household: CallerName[] = ['resident', 'same household']
const members: CallerName[] = [...household, 'neighbour']

/** Objects of the resident that exist, and others that do not, as path parameters. */
export interface Objects {
  orderId: string
  passId: string
  mediaId: string
  shareToken: string
  /** a notice about them that could not be delivered */
  letterId: string
  /** the order's, from one technician to another, neither of whom knocks */
  handoverId: string
}

export interface Row {
  /** who is let through to the resident's own object */
  allowed: readonly CallerName[]
  /** default: the community of the resident */
  params?: (objects: Objects) => Record<string, string>
  query?: Record<string, string>
  body?: (objects: Objects) => object
  /** also called about an object that does not exist, and answered like one that is forbidden */
  absent?: Partial<Objects> & { householdId?: string; staffId?: string }
  /** who may know that the object exists; default: who is allowed */
  sees?: readonly CallerName[]
  /** only these call it: it ends whoever calls */
  callers?: readonly CallerName[]
}

const community = { communityId: 'linhu-garden' }
const order = ({ orderId }: Objects) => ({ ...community, orderId })
const pass = ({ passId }: Objects) => ({ ...community, passId })
const noOrder = { orderId: randomUUID() }
const handover = ({ handoverId }: Objects) => ({ ...community, handoverId })
const noHandover = { handoverId: randomUUID() }
const noPass = { passId: randomUUID() }
const supervisors: CallerName[] = ['manager', 'company']

/** One row for each endpoint; tests/cloud/authorisation/matrix.test.ts fails for one without. */
export const ROWS: Record<string, Row> = {
  getCommunity: { allowed: EVERYBODY },
  resolveScanCode: { allowed: EVERYBODY, params: () => ({ code: 'K7M2Q9XA' }) },
  searchCommunities: { allowed: EVERYBODY, params: () => ({}) },
  listBuildings: { allowed: EVERYBODY },
  recordDialIntents: { allowed: EVERYBODY, body: () => ({}) },
  startSession: { allowed: EVERYBODY, params: () => ({}), body: () => ({ code: 'demo:visitor' }) },
  getSharedPass: { allowed: EVERYBODY, params: ({ shareToken }) => ({ token: shareToken }) },
  getDemoClock: { allowed: EVERYBODY, params: () => ({}) },
  setDemoClock: { allowed: EVERYBODY, params: () => ({}), body: () => ({ offsetMs: 0 }) },
  getDemoCarrier: { allowed: EVERYBODY, params: () => ({}) },
  setDemoCarrier: { allowed: EVERYBODY, params: () => ({}), body: () => ({ letter: null }) },
  listDemoScanCodes: { allowed: EVERYBODY, params: () => ({}) },
  listDemoPersonas: { allowed: EVERYBODY, params: () => ({}) },
  getMe: { allowed: signedIn, params: () => ({}) },
  updateMe: { allowed: signedIn, params: () => ({}), body: () => ({}) },
  exportMe: { allowed: signedIn, params: () => ({}) },
  deleteMe: { allowed: ['leaver'], params: () => ({}), callers: ['anonymous', 'leaver'] },
  joinHousehold: { allowed: signedIn, body: () => ({ code: 'ABCDEFGH' }) },
  leaveHousehold: {
    allowed: [],
    params: () => ({ ...community, householdId: 'linhu-h4' }),
    absent: { householdId: 'linhu-h999' },
  },
  issueHouseholdCode: { allowed: desk, body: () => ({ roomId: 'linhu-1-1-101' }) },
  submitWorkOrder: { allowed: signedIn, body: () => ({}) },
  requestCallBack: { allowed: signedIn, body: () => ({}) },
  listMyWorkOrders: { allowed: signedIn, query: { group: 'open' } },
  getWorkOrder: { allowed: household, params: order, absent: noOrder },
  uploadMedia: {
    allowed: ['resident'],
    params: ({ orderId, mediaId }) => ({ ...community, orderId, mediaId }),
    absent: noOrder,
  },
  getStaffWorkOrder: { allowed: field, params: order, absent: noOrder },
  moveMyWorkOrder: {
    allowed: household,
    params: order,
    body: () => ({ move: 'cancel', version: 99 }),
    absent: noOrder,
  },
  commentOnMyWorkOrder: {
    allowed: household,
    params: order,
    body: () => ({ words: '家里有人', media: [] }),
    absent: noOrder,
  },
  nudgeWorkOrder: { allowed: household, params: order, body: () => ({}), absent: noOrder },
  moveWorkOrder: {
    allowed: field,
    params: order,
    body: () => ({ move: 'accept', version: 99 }),
    absent: noOrder,
  },
  commentOnWorkOrder: {
    allowed: field,
    params: order,
    body: () => ({ words: '看过了', internal: true, media: [] }),
    absent: noOrder,
  },
  // About the resident's own order at home, which neighbours never see; in public: neighbours.test.ts.
  findSimilarOrders: { allowed: signedIn, body: () => ({ itemId: 'corridor-light-out' }) },
  listFollowedOrders: { allowed: signedIn },
  getFollowedOrder: { allowed: [], params: order, absent: noOrder },
  followOrder: { allowed: [], params: order, body: () => ({}), absent: noOrder },
  unfollowOrder: { allowed: signedIn, params: order },
  sayStillBroken: { allowed: [], params: order, body: () => ({}), absent: noOrder },
  listMergeTargets: { allowed: dispatchers, params: order, absent: noOrder },
  showToNeighbours: {
    allowed: [],
    sees: dispatchers,
    params: order,
    body: () => ({ words: true }),
    absent: noOrder,
  },
  submitOnBehalf: { allowed: dispatchers, body: () => ({}) },
  listDeskQueue: { allowed: field, body: () => ({}) },
  deskChanges: { allowed: field },
  findCaller: { allowed: dispatchers, body: () => ({ search: '3-2-1101' }) },
  listAssignees: { allowed: field },
  setOwnDuty: { allowed: field, body: () => ({ onDuty: true, replacementStaffId: null }) },
  replaceStaff: {
    allowed: ['team lead', ...supervisors],
    params: () => ({ ...community, staffId: 'linhu-g3' }),
    body: () => ({ leaves: false, replacementStaffId: null }),
    absent: { staffId: 'linhu-g999' },
  },
  listWhatIHandOver: { allowed: field },
  listHandovers: { allowed: field },
  // Nobody's but the receiver's, so even of the staff nobody gets through to one that is not theirs.
  confirmHandover: { allowed: [], params: handover, body: () => ({}), absent: noHandover },
  giveBackHandedOver: {
    allowed: [],
    params: handover,
    body: ({ orderId }) => ({ orderId, reason: '不归我' }),
    absent: noHandover,
  },
  getPromiseRules: { allowed: supervisors },
  previewPromiseRules: { allowed: supervisors, body: () => ({ rules: PROMISE_RULES }) },
  putPromiseRules: {
    allowed: supervisors,
    body: () => ({ version: 99, rules: PROMISE_RULES }),
  },
  getCalendar: { allowed: supervisors },
  putCalendar: {
    allowed: supervisors,
    body: () => ({ version: 99, file: '2026-10-01,holiday' }),
  },
  listInbox: { allowed: signedIn },
  countUnread: { allowed: signedIn },
  markRead: { allowed: signedIn, body: () => ({ upTo: '2026-11-24T00:00:00.000Z' }) },
  listCarriedNotices: { allowed: signedIn },
  getMessagesToAsk: { allowed: signedIn, query: { at: 'elsewhere' } },
  reportMessageAnswers: { allowed: signedIn, body: () => ({ at: 'got-it', answers: [] }) },
  reportMessageSettings: { allowed: signedIn, body: () => ({ on: true, templates: [] }) },
  listDeadLetters: { allowed: supervisors },
  resendDeadLetter: {
    allowed: supervisors,
    params: ({ letterId }) => ({ ...community, letterId }),
    body: () => ({}),
    absent: { letterId: randomUUID() },
  },
  issueVisitorPass: { allowed: members, body: () => ({}) },
  listVisitorPasses: { allowed: signedIn },
  getVisitorPass: { allowed: household, params: pass, absent: noPass },
  revokeVisitorPass: { allowed: household, params: pass, body: () => ({}), absent: noPass },
  checkPass: { allowed: atGate, body: () => ({ code: '000000' }) },
  recordEntry: {
    allowed: atGate,
    body: ({ passId }) => ({ passId, gateId: 'linhu-south' }),
  },
}
