/** What each endpoint accepts. The phone knows it as types alone; here it is held against schemas. */
import * as contract from '../contract'
import * as demo from '../demo/demo.endpoints'
import type { Agreed, EndpointName } from './replies'

type Part<Name extends string, T> = Readonly<Record<Name, contract.Schema<T>>>
type None<Name extends string> = Readonly<Partial<Record<Name, never>>>
type OfKeys<Name extends string, T> = keyof T extends never ? None<Name> : Part<Name, T>
type OfBody<B> = [B] extends [undefined] ? None<'body'> : Part<'body', B>
type Accepted<E> = OfKeys<'params', contract.ParamsOf<E>> &
  OfKeys<'query', contract.QueryOf<E>> &
  OfBody<contract.BodyOf<E>>

const inCommunity = { params: contract.communityParams }
const ofOrder = { params: contract.orderParams }
const ofPass = { params: contract.passParams }

/** An endpoint without a line, a part without a schema and the schema of another do not compile. */
const REQUESTS: { readonly [K in EndpointName]: Accepted<Agreed[K]> } = {
  getCommunity: inCommunity,
  resolveScanCode: { params: contract.scanCodeParams },
  searchCommunities: { query: contract.communitySearch },
  listBuildings: inCommunity,
  recordDialIntents: { ...inCommunity, body: contract.dialIntents },
  startSession: { body: contract.loginCode },
  getMe: {},
  updateMe: { body: contract.personChange },
  exportMe: {},
  deleteMe: {},
  joinHousehold: { ...inCommunity, body: contract.joiningCode },
  leaveHousehold: { params: contract.householdParams },
  issueHouseholdCode: { ...inCommunity, body: contract.roomToJoin },
  uploadMedia: { params: contract.mediaParams },
  submitWorkOrder: { ...inCommunity, body: contract.newWorkOrder },
  requestCallBack: { ...inCommunity, body: contract.callBack },
  getWorkOrder: ofOrder,
  listMyWorkOrders: { ...inCommunity, query: contract.myOrdersQuery },
  moveMyWorkOrder: { ...ofOrder, body: contract.residentMoveBody },
  commentOnMyWorkOrder: { ...ofOrder, body: contract.comment },
  nudgeWorkOrder: { ...ofOrder, body: contract.nudge },
  findSimilarOrders: { ...inCommunity, body: contract.similarQuestion },
  listFollowedOrders: inCommunity,
  getFollowedOrder: ofOrder,
  followOrder: { ...ofOrder, body: contract.tap },
  unfollowOrder: ofOrder,
  sayStillBroken: { ...ofOrder, body: contract.tap },
  listMergeTargets: ofOrder,
  showToNeighbours: { ...ofOrder, body: contract.showing },
  getStaffWorkOrder: ofOrder,
  moveWorkOrder: { ...ofOrder, body: contract.staffMoveBody },
  commentOnWorkOrder: { ...ofOrder, body: contract.staffComment },
  submitOnBehalf: { ...inCommunity, body: contract.newOrderOnBehalf },
  listDeskQueue: { ...inCommunity, body: contract.queueQuestion },
  deskChanges: inCommunity,
  findCaller: { ...inCommunity, body: contract.callerSearch },
  listAssignees: inCommunity,
  setOwnDuty: { ...inCommunity, body: contract.dutyChange },
  replaceStaff: { params: contract.staffParams, body: contract.replacement },
  listWhatIHandOver: inCommunity,
  listHandovers: inCommunity,
  confirmHandover: { params: contract.handoverParams, body: contract.nothingMore },
  giveBackHandedOver: { params: contract.handoverParams, body: contract.handedBack },
  getPromiseRules: inCommunity,
  previewPromiseRules: { ...inCommunity, body: contract.rulesToPreview },
  putPromiseRules: { ...inCommunity, body: contract.newRules },
  getCalendar: inCommunity,
  putCalendar: { ...inCommunity, body: contract.newCalendar },
  listInbox: { ...inCommunity, query: contract.inboxQuery },
  countUnread: inCommunity,
  markRead: { ...inCommunity, body: contract.readUpTo },
  listCarriedNotices: inCommunity,
  getMessagesToAsk: { ...inCommunity, query: contract.askQuery },
  reportMessageAnswers: { ...inCommunity, body: contract.messageAnswers },
  reportMessageSettings: { ...inCommunity, body: contract.messageSettings },
  listDeadLetters: { ...inCommunity, query: contract.lettersQuery },
  resendDeadLetter: { params: contract.letterParams, body: contract.resending },
  issueVisitorPass: { ...inCommunity, body: contract.newVisitorPass },
  getVisitorPass: ofPass,
  revokeVisitorPass: { ...ofPass, body: contract.revocation },
  listVisitorPasses: { ...inCommunity, query: contract.passesQuery },
  getSharedPass: { params: contract.sharedPassParams },
  checkPass: { ...inCommunity, body: contract.passToCheck },
  recordEntry: { ...inCommunity, body: contract.newEntry },
  getDemoClock: {},
  setDemoClock: { body: demo.demoClock },
  getDemoCarrier: {},
  setDemoCarrier: { body: demo.demoFault },
  listDemoScanCodes: {},
  listDemoPersonas: {},
}

export interface RequestSchemas {
  readonly params?: contract.Schema<unknown>
  readonly query?: contract.Schema<unknown>
  readonly body?: contract.Schema<unknown>
}

/** The schemas a request must pass; a name nobody bound is refused at start. */
export function requestOf({ name }: { name: string }): RequestSchemas {
  const schemas = (REQUESTS as Record<string, RequestSchemas | undefined>)[name]
  if (!schemas) throw new Error(`${name} has no line in http/requests.ts`)
  return schemas
}
