/** What was not delivered, to whom it matters, and why. Pure. */
import type { NoticeKind } from '../../../contract/replies/notice-kinds'
import { columnTime } from '../../../words/time-words'
import type { DeadLetter } from '../../contract/dead-letters'

const TO_RESIDENTS = {
  'order-accepted': '前台接了',
  'order-declined': '答复了办不了',
  'order-assigned': '派了师傅',
  'order-taken': '师傅接了',
  'order-returned': '师傅退回了',
  'order-scheduled': '约了时间',
  'order-started': '师傅到了',
  'order-paused': '先停着',
  'order-resumed': '接着办了',
  'order-answered': '有答复了',
  'order-finished': '办完了，请看看',
  'order-confirmed-itself': '自动算办好了',
  'order-urgency-changed': '改了急不急',
  'price-asked': '报了价，请看看',
  'staff-commented': '物业留了话',
  'order-merged': '合在一起办了',
  'order-split': '又单独办了',
  'reported-for-you': '有人替他们报了',
  'household-moved': '家里人办了一步',
  'followed-moved': '跟着的有进展',
  'followed-answered': '跟着的还在办',
} satisfies Partial<Record<NoticeKind, string>>

const TO_STAFF: Record<Exclude<NoticeKind, keyof typeof TO_RESIDENTS>, string> = {
  'order-new': '有新报的',
  'order-yours': '派给您了',
  'order-for-your-trade': '派给您这一组',
  'order-not-yours': '换人办了',
  'order-given-back': '退回来了',
  'order-without-owner': '没有人管了',
  'order-confirmed': '住户说办好了',
  'order-sent-back': '住户说没办好',
  'order-reopened': '又打开了',
  'order-cancelled': '住户取消了',
  'order-rated': '住户评了',
  'feedback-added': '住户又说了几句',
  'window-changed': '住户改了时间',
  'urgency-changed': '改了急不急',
  'price-agreed': '住户同意价格',
  'price-refused': '住户没同意价格',
  'order-gained': '并进来一件',
  'neighbour-waits': '邻居说还没好',
  'resident-unreached': '要打电话告诉住户',
  'pause-over': '暂停到时间了',
  'resident-commented': '住户留了话',
  'resident-nudged': '住户催了',
  'handover-yours': '有交接要确认',
  'handover-unconfirmed': '交接没人确认',
  'promise-soon': '快到时间了',
  'promise-late': '晚了',
  'promise-very-late': '晚了很久',
}

const isToResidents = (kind: NoticeKind): kind is keyof typeof TO_RESIDENTS => kind in TO_RESIDENTS

export interface LetterRow {
  id: string
  /** 给住户：师傅到了 */
  what: string
  /** 14:20，试了 8 次 */
  when: string
  /** as the server's own log has it, for whoever runs it */
  why: string
  orderId: string
  order: string
  /** sent again from this page */
  sent: boolean
  sending: boolean
  spoken: string
}

function whatWords({ kind, noticeKind }: DeadLetter): string {
  if (kind === 'alert') return '晚了的提醒，没有人被告知'
  if (kind === 'call') return '微信没有回音，照片和文字先不给邻居看'
  if (kind === 'message' && noticeKind !== null && isToResidents(noticeKind))
    return `微信消息没发出去：${TO_RESIDENTS[noticeKind]}`
  if (kind === 'timer' || noticeKind === null) return '到时间自动做的事，没做成'
  return isToResidents(noticeKind)
    ? `给住户：${TO_RESIDENTS[noticeKind]}`
    : `给同事：${TO_STAFF[noticeKind]}`
}

export function letterRow(letter: DeadLetter, now: Date): LetterRow {
  const what = whatWords(letter)
  const order = letter.orderNumber ?? ''
  const when = `${columnTime(new Date(letter.diedAt), now)} 停下，试了 ${letter.attempts} 次`
  return {
    ...{ id: letter.id, what, when, order, why: letter.lastError || '没有留下原因' },
    ...{ orderId: letter.orderId ?? '', sent: false, sending: false },
    spoken: `重新发，${what}${order === '' ? '' : `，${order}`}`,
  }
}
