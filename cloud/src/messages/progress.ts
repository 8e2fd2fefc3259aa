import type { RESIDENT_NOTICE_KINDS } from '../contract'

export type ResidentNoticeKind = (typeof RESIDENT_NOTICE_KINDS)[number]

/** How far something is, in what WeChat calls a phrase: five Chinese characters at most. */
export const PROGRESS: Readonly<Record<ResidentNoticeKind, string>> = {
  'order-accepted': '已受理',
  'order-declined': '办不了',
  'order-assigned': '已派人',
  'order-taken': '已接单',
  'order-returned': '换人办',
  'order-scheduled': '约好时间',
  'order-started': '正在办',
  'order-paused': '先停一停',
  'order-resumed': '接着办',
  'order-answered': '已答复',
  'order-finished': '办好了',
  'order-confirmed-itself': '算办完了',
  'order-urgency-changed': '改了急缓',
  'price-asked': '请看价格',
  'staff-commented': '有留言',
  'order-merged': '合在一起办',
  'order-split': '单独办',
  'followed-moved': '有进展',
  'followed-answered': '还在办',
  'reported-for-you': '有人替您报',
  'household-moved': '家里人办了',
}
