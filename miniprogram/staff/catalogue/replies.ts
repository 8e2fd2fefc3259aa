/** Choosing and filling canned replies; one with an empty placeholder cannot be sent. */
import type { WorkOrderKind } from '../../contract/work-order-names'
import type { WorkOrderState } from '../../contract/work-order-states'
import { CANNED_REPLIES, type CannedReply } from './canned-replies'

export const cannedRepliesFor = (kind: WorkOrderKind, state: WorkOrderState): CannedReply[] =>
  CANNED_REPLIES.filter(({ kinds, states }) => kinds.includes(kind) && states.includes(state))

const PLACEHOLDER = /\{\{(\w+)\}\}/g

/** The names to fill, in the order of the text, each once. */
export function placeholdersOf({ text }: Pick<CannedReply, 'text'>): string[] {
  const names: string[] = []
  text.replace(PLACEHOLDER, (whole, name: string) => {
    if (!names.includes(name)) names.push(name)
    return whole
  })
  return names
}

export type FilledReply = { text: string } | { missing: string[] }

const owns = (values: object, name: string) => Object.prototype.hasOwnProperty.call(values, name)

/** The text to send, or the placeholders that are still empty. What is filled in stays as it is. */
export function fillReply(
  reply: Pick<CannedReply, 'text'>,
  values: Readonly<Record<string, string>>,
): FilledReply {
  const valueOf = (name: string) => (owns(values, name) ? (values[name] ?? '').trim() : '')
  const missing = placeholdersOf(reply).filter((name) => valueOf(name) === '')
  if (missing.length > 0) return { missing }
  return { text: reply.text.replace(PLACEHOLDER, (_whole, name: string) => valueOf(name)) }
}

/** What a placeholder is called where somebody types it. */
export const PLACEHOLDER_WORDS: Readonly<Record<string, string>> = {
  residentName: '住户称呼',
  orderNo: '单号',
  promiseTime: '答应的时间',
  shortNumber: '短号',
  itemName: '什么问题',
  technicianName: '师傅姓氏',
  arriveTime: '几点到',
  place: '地点',
  minutes: '几分钟',
  safetyText: '先怎么做',
  question: '要问什么',
  timeOptions: '可选的时间',
  finding: '查到什么',
  materialFee: '材料费（元）',
  laborFee: '人工费（元）',
  totalFee: '合计（元）',
  partName: '什么配件',
  newPromiseTime: '新的时间',
  temporaryMeasure: '这期间怎么办',
  contactTime: '什么时候联系的',
  approvalName: '什么审批',
  progress: '进展',
  thirdParty: '哪一方',
  reportedTime: '什么时候报的',
  thirdPartyReply: '对方怎么说',
  reason: '原因',
  ownerName: '谁负责',
  workDone: '做了什么',
  responsibleParty: '归谁管',
  responsiblePhone: '对方电话',
  mergedOrderNo: '并到哪一单',
  findings: '核实情况',
  measures: '已经怎么做',
  visitTime: '什么时候去的',
  plan: '打算怎么做',
  planTime: '什么时候完成',
  alternative: '先怎么办',
  callTime: '什么时候打的',
  nextCallTime: '下次什么时候打',
  reopenDays: '几天',
}
