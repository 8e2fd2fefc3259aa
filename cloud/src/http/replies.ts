/** What each endpoint answers. The phone knows answers as types alone; here they are held against schemas. */
import * as contract from '../contract'
import * as demo from '../demo/demo.endpoints'

export type Agreed = typeof contract & typeof demo
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- variance: no other type admits all
type AnyEndpoint = contract.Endpoint<any, any, any, any>
export type EndpointName = {
  [K in keyof Agreed]: Agreed[K] extends AnyEndpoint ? K : never
}[keyof Agreed]

/** An endpoint without a line, or with the schema of another answer, does not compile. */
const REPLIES: { readonly [K in EndpointName]: contract.Schema<contract.ReplyOf<Agreed[K]>> } = {
  getCommunity: contract.communityCard,
  resolveScanCode: contract.resolvedScanCode,
  searchCommunities: contract.foundCommunities,
  listBuildings: contract.buildingList,
  recordDialIntents: contract.recordedIntents,
  startSession: contract.session,
  getMe: contract.me,
  updateMe: contract.me,
  exportMe: contract.personExport,
  deleteMe: contract.deletion,
  joinHousehold: contract.membership,
  leaveHousehold: contract.leftHousehold,
  issueHouseholdCode: contract.issuedHouseholdCode,
  uploadMedia: contract.mediaItem,
  submitWorkOrder: contract.workOrder,
  requestCallBack: contract.orderSummary,
  getWorkOrder: contract.workOrder,
  listMyWorkOrders: contract.orderPage,
  moveMyWorkOrder: contract.workOrder,
  commentOnMyWorkOrder: contract.workOrder,
  nudgeWorkOrder: contract.workOrder,
  findSimilarOrders: contract.neighbourOrders,
  listFollowedOrders: contract.neighbourOrders,
  getFollowedOrder: contract.followedOrder,
  followOrder: contract.followedOrder,
  unfollowOrder: contract.unfollowed,
  sayStillBroken: contract.followedOrder,
  listMergeTargets: contract.mergeTargets,
  showToNeighbours: contract.staffWorkOrder,
  getStaffWorkOrder: contract.staffWorkOrder,
  moveWorkOrder: contract.staffWorkOrder,
  commentOnWorkOrder: contract.staffWorkOrder,
  submitOnBehalf: contract.staffWorkOrder,
  listDeskQueue: contract.queuePage,
  deskChanges: contract.queueToken,
  findCaller: contract.foundCallers,
  listAssignees: contract.assignees,
  setOwnDuty: contract.changedDuty,
  replaceStaff: contract.replacedStaff,
  listWhatIHandOver: contract.whatIHandOver,
  listHandovers: contract.handovers,
  confirmHandover: contract.handovers,
  giveBackHandedOver: contract.handovers,
  getPromiseRules: contract.keptRules,
  previewPromiseRules: contract.previewedRules,
  putPromiseRules: contract.keptRules,
  getCalendar: contract.keptCalendar,
  putCalendar: contract.keptCalendar,
  listInbox: contract.inboxPage,
  countUnread: contract.unread,
  markRead: contract.unread,
  listCarriedNotices: contract.carriedNotices,
  getMessagesToAsk: contract.messagesToAsk,
  reportMessageAnswers: contract.countedAnswers,
  reportMessageSettings: contract.knownSettings,
  listDeadLetters: contract.deadLetters,
  resendDeadLetter: contract.resent,
  issueVisitorPass: contract.visitorPass,
  getVisitorPass: contract.visitorPass,
  revokeVisitorPass: contract.visitorPass,
  listVisitorPasses: contract.passPage,
  getSharedPass: contract.sharedPass,
  checkPass: contract.checkedPass,
  recordEntry: contract.recordedEntry,
  getDemoClock: demo.demoClock,
  setDemoClock: demo.demoClock,
  getDemoCarrier: demo.demoCarrier,
  setDemoCarrier: demo.demoCarrier,
  listDemoScanCodes: demo.demoScanCodes,
  listDemoPersonas: demo.demoPersonas,
}

/** The schema that an endpoint's answer must pass; a name nobody bound is refused at start. */
export function replyOf({ name }: { name: string }): contract.Schema<unknown> {
  const schema = (REPLIES as Record<string, contract.Schema<unknown> | undefined>)[name]
  if (!schema) throw new Error(`${name} has no reply in http/replies.ts`)
  return schema
}
