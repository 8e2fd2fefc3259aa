import type { WorkOrderKind } from '../../contract/work-order-names'
import type { WorkOrderState } from '../../contract/work-order-states'

/** A reply somebody has worded well once. */
export interface CannedReply {
  id: string
  /** for the picker */
  title: string
  /** where it is offered */
  kinds: readonly WorkOrderKind[]
  states: readonly WorkOrderState[]
  /** with `{{placeholders}}`, at most CANNED_REPLY_MAX characters before they are filled */
  text: string
}

export const CANNED_REPLY_MAX = 120

export const CANNED_REPLIES: readonly CannedReply[] = [
  {
    id: 'received',
    title: '已收到',
    kinds: ['repair', 'complaint', 'suggestion', 'inquiry', 'incident'],
    states: ['submitted'],
    text: '{{residentName}}您好，您的单子{{orderNo}}已收到，我们会在{{promiseTime}}前答复您。急事请直接拨{{shortNumber}}。',
  },
  {
    id: 'accepted-repair',
    title: '已受理报修',
    kinds: ['repair'],
    states: ['accepted'],
    text: '{{residentName}}您好，{{itemName}}已受理，正在安排师傅，{{promiseTime}}前会和您确认上门时间。',
  },
  {
    id: 'assigned',
    title: '已派师傅',
    kinds: ['repair', 'incident'],
    states: ['assigned', 'taken'],
    text: '已安排{{technicianName}}师傅处理，预计{{arriveTime}}到{{place}}。如需改时间，请在单子里留言或拨{{shortNumber}}。',
  },
  {
    id: 'on-the-way',
    title: '师傅在路上',
    kinds: ['repair', 'incident'],
    states: ['taken', 'scheduled'],
    text: '{{technicianName}}师傅已出发，约{{minutes}}分钟后到。进门会出示工牌，请放心核对。',
  },
  {
    id: 'safety-first',
    title: '先注意安全',
    kinds: ['repair', 'incident'],
    states: ['submitted', 'accepted'],
    text: '请先照顾好自己和家人：{{safetyText}}我们的人已经出发，到之前请保持电话畅通。',
  },
  {
    id: 'ask-details',
    title: '请补充情况',
    kinds: ['repair', 'complaint', 'suggestion', 'inquiry', 'incident'],
    states: ['submitted', 'accepted'],
    text: '为了一次修好，麻烦您补充一下：{{question}}。方便的话再拍一张近照，谢谢您。',
  },
  {
    id: 'ask-time',
    title: '约上门时间',
    kinds: ['repair'],
    states: ['accepted', 'assigned'],
    text: '请问您哪个时间方便？我们可安排{{timeOptions}}。家里没人，也可以授权家人陪同。',
  },
  {
    id: 'price-quote',
    title: '报价待同意',
    kinds: ['repair'],
    states: ['in-progress', 'paused'],
    text: '师傅检查后发现{{finding}}，属于自家部分，材料费{{materialFee}}元、人工费{{laborFee}}元，合计{{totalFee}}元。您同意后我们才施工，不同意也没关系。',
  },
  {
    id: 'waiting-parts',
    title: '等配件',
    kinds: ['repair'],
    states: ['paused'],
    text: '抱歉，{{partName}}需要订货，预计{{newPromiseTime}}到，到货当天我们会主动联系您。这期间{{temporaryMeasure}}。',
  },
  {
    id: 'waiting-owner',
    title: '等您确认',
    kinds: ['repair', 'complaint', 'incident'],
    states: ['paused'],
    text: '我们{{contactTime}}联系过您，暂时没联系上。单子先为您保留，请在方便时回个电话{{shortNumber}}或另约时间。',
  },
  {
    id: 'waiting-approval',
    title: '等审批',
    kinds: ['repair', 'complaint', 'suggestion'],
    states: ['paused'],
    text: '这项维修需要走{{approvalName}}，目前进度：{{progress}}，预计{{newPromiseTime}}有结果，我们会继续跟进并告诉您。',
  },
  {
    id: 'waiting-third-party',
    title: '等外部单位',
    kinds: ['repair', 'incident', 'inquiry'],
    states: ['paused'],
    text: '此事需{{thirdParty}}处理，我们已在{{reportedTime}}报过去，对方答复{{thirdPartyReply}}。我们会一直跟到办完。',
  },
  {
    id: 'late-apology',
    title: '超时道歉',
    kinds: ['repair', 'complaint', 'suggestion', 'inquiry', 'incident'],
    states: ['accepted', 'assigned', 'taken', 'scheduled', 'in-progress', 'paused'],
    text: '很抱歉，这件事没能在承诺的{{promiseTime}}前办好，原因是{{reason}}。新的时间是{{newPromiseTime}}，由{{ownerName}}负责到底。',
  },
  {
    id: 'nudge-reply',
    title: '回复催单',
    kinds: ['repair', 'complaint', 'suggestion', 'inquiry', 'incident'],
    states: ['accepted', 'assigned', 'taken', 'scheduled', 'in-progress', 'paused'],
    text: '收到您的催办，已转给{{ownerName}}。目前进展：{{progress}}，预计{{newPromiseTime}}有结果。',
  },
  {
    id: 'done-repair',
    title: '修好请验收',
    kinds: ['repair', 'incident'],
    states: ['awaiting-acceptance'],
    text: '{{itemName}}已处理好：{{workDone}}。请您看一看，没问题请点“验收”，有问题请点“没解决”，我们马上返工。',
  },
  {
    id: 'rework',
    title: '安排返工',
    kinds: ['repair', 'complaint'],
    states: ['rework', 'reopened'],
    text: '实在抱歉，给您添麻烦了。我们已安排{{technicianName}}师傅{{arriveTime}}再来，这次由主管到场把关。',
  },
  {
    id: 'not-ours',
    title: '不归物业但帮您联系',
    kinds: ['repair', 'inquiry', 'incident'],
    states: ['declined'],
    text: '这部分由{{responsibleParty}}负责，电话{{responsiblePhone}}。我们已帮您记下情况，需要进楼或查看时我们全程配合。',
  },
  {
    id: 'merged',
    title: '已合并到同一单',
    kinds: ['repair', 'complaint', 'suggestion', 'inquiry', 'incident'],
    states: ['merged'],
    text: '您反映的和{{mergedOrderNo}}是同一处，已合并处理。后续每一步同样会通知到您，不用重新提交。',
  },
  {
    id: 'complaint-first',
    title: '投诉首次答复',
    kinds: ['complaint'],
    states: ['accepted', 'in-progress'],
    text: '{{residentName}}您好，您反映的问题我们很重视，已由{{ownerName}}负责核实，{{promiseTime}}前给您结果。您的信息不会告诉被反映的一方。',
  },
  {
    id: 'complaint-result',
    title: '投诉处理结果',
    kinds: ['complaint'],
    states: ['awaiting-acceptance', 'done'],
    text: '经核实，{{findings}}。我们已经{{measures}}。如果您觉得没解决，请直接点“没解决”或升级，我们继续办。',
  },
  {
    id: 'noise-visit',
    title: '噪音已上门劝阻',
    kinds: ['complaint', 'incident'],
    states: ['in-progress', 'done'],
    text: '我们{{visitTime}}已到{{place}}劝阻，没有透露是谁反映的。如果还在吵，请再告诉我们；深夜屡劝不听，可拨110。',
  },
  {
    id: 'suggestion-adopted',
    title: '建议采纳',
    kinds: ['suggestion'],
    states: ['done'],
    text: '谢谢您的建议，我们计划{{plan}}，预计{{planTime}}完成，到时在公告里告诉大家。',
  },
  {
    id: 'suggestion-declined',
    title: '建议暂不采纳',
    kinds: ['suggestion'],
    states: ['done'],
    text: '谢谢您的建议。经研究，目前{{reason}}，暂时做不到。我们先{{alternative}}，条件具备时再办。',
  },
  {
    id: 'call-back',
    title: '回电没接通',
    kinds: ['repair', 'complaint', 'suggestion', 'inquiry', 'incident'],
    states: ['submitted', 'accepted'],
    text: '刚才{{callTime}}给您回电没有接通，我们会在{{nextCallTime}}再打一次。您也可以随时拨{{shortNumber}}。',
  },
  {
    id: 'thanks',
    title: '感谢与回访',
    kinds: ['repair', 'complaint', 'suggestion', 'inquiry', 'incident'],
    states: ['done', 'rated'],
    text: '谢谢您告诉我们。问题如有反复，{{reopenDays}}天内可在原单点“重开”，我们优先处理。祝您生活愉快。',
  },
]
