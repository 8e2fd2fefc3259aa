/** Sentences that are ready for the fields that ask why. Data: a company may word them anew. */
import type { MoveName } from '../../contract/work-order-move'

export const REASONS: Readonly<Partial<Record<MoveName, readonly string[]>>> = {
  decline: [
    '这一处不归物业管，是专业单位的设施',
    '这是您自家的设备，要找厂家售后',
    '还在保修期，归开发商修',
    '和您前面报的是同一件，并到那一件办',
  ],
  'give-back': ['不是我的工种', '手上有急单，赶不过去', '要两个人才能办', '今天休息'],
  'pass-on': ['不是我的工种', '手上有急单，赶不过去', '他就在附近'],
  assign: ['他手上有急单', '要换工种', '他今天休息', '住户要求换人'],
  'change-urgency': ['电话里问过，不急', '电话里问过，有危险', '影响好几户'],
  'send-back': ['没有修好', '又坏了', '没收拾干净'],
  'refuse-price': ['太贵了', '自己找人修'],
  reopen: ['又坏了', '没有解决'],
  cancel: ['自己修好了', '不方便，以后再说'],
}

export const REFERRALS: readonly string[] = [
  '请打产品上的售后电话',
  '请找开发商的保修电话',
  '请打供电、供水或燃气公司的客服电话',
  '请打 12345 政务服务热线',
]

/** What the pause tells the resident, by its reason; a date of its own stands beside it. */
export const PAUSE_WORDS: Readonly<Record<string, readonly string[]>> = {
  owner: ['等您方便的时间', '家里没有人，等您约时间'],
  parts: ['配件要订货，到货就来'],
  approval: ['要走审批，批下来就动工'],
  'third-party': ['要等专业单位来，我们一直跟着'],
}
