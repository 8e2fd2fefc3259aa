/** What the page asks for, by what is done with the words. Pure. */
import { REASON_MAX, WORDS_MAX } from '../../../contract/work-order-names'
import type { WorkOrderKind } from '../../../contract/work-order-names'
import type { WorkOrderEventType } from '../../../contract/replies/work-order-history'

export const SAYINGS = [
  'comment',
  'cancel',
  'send-back',
  'refuse-price',
  'reopen',
  'add-feedback',
] as const
export type SayingKind = (typeof SAYINGS)[number]

export interface Asks {
  title: string
  question: string
  hold: string
  button: string
  busy: string
  max: number
  photos: boolean
  /** the field of the move; a comment has its own */
  field: 'reason' | 'words'
  event: WorkOrderEventType
}

type Texts = Pick<Asks, 'title' | 'question' | 'hold' | 'button'>

const OF_A_REPAIR: Record<SayingKind, Texts> = {
  comment: {
    title: '补一句',
    question: '想补充什么',
    hold: '比如：门铃坏了，到了打电话',
    button: '发给物业',
  },
  cancel: {
    title: '不用修了',
    question: '为什么不用修了',
    hold: '已经派了人，写一句免得白跑',
    button: '取消这一单',
  },
  'send-back': {
    title: '还没修好',
    question: '哪里还没修好',
    hold: '写清哪里不对，师傅好带工具',
    button: '请师傅再修',
  },
  'refuse-price': {
    title: '不同意价格',
    question: '为什么不同意',
    hold: '比如：太贵、材料自己买',
    button: '告诉物业',
  },
  reopen: {
    title: '重新打开',
    question: '现在怎么样了',
    hold: '比如：昨晚又漏了',
    button: '重新打开',
  },
  'add-feedback': {
    title: '再说几句',
    question: '后来怎么样',
    hold: '用了几天，有什么要说的',
    button: '说给物业',
  },
}

/** What differs where nothing is repaired. */
const OTHERWISE: Partial<Record<SayingKind, Texts>> = {
  comment: { ...OF_A_REPAIR.comment, hold: '还有什么要告诉物业' },
  cancel: { ...OF_A_REPAIR.cancel, title: '不用了', question: '为什么不用了' },
  'send-back': {
    title: '还没办好',
    question: '哪里还没办好',
    hold: '写清还差什么',
    button: '请物业再办',
  },
  reopen: { ...OF_A_REPAIR.reopen, hold: '写清还有什么没办好' },
}

const EVENTS: Record<SayingKind, WorkOrderEventType> = {
  comment: 'commented',
  cancel: 'cancelled',
  'send-back': 'sent-back',
  'refuse-price': 'price-refused',
  reopen: 'reopened',
  'add-feedback': 'fed-back',
}

export function asksOf(what: SayingKind, kind: WorkOrderKind): Asks {
  const long = what === 'comment' || what === 'add-feedback'
  return {
    ...((kind === 'repair' ? undefined : OTHERWISE[what]) ?? OF_A_REPAIR[what]),
    busy: '正在发…',
    max: long ? WORDS_MAX : REASON_MAX,
    photos: what === 'comment' || what === 'send-back' || what === 'reopen',
    field: long ? 'words' : 'reason',
    event: EVENTS[what],
  }
}
