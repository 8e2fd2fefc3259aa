/** What a move is called: on its button, on the key that sends it, and once it is done. Pure. */
import type { StaffRole } from '../../contract/endpoint'
import type { OrderFacts } from '../../contract/work-order-actors'
import type { MoveName } from '../../contract/work-order-move'

export type RemarkName = 'comment' | 'note'

export interface MoveWords {
  /** on a button or a row, and over the form */
  name: string
  /** on the key of the form: what happens */
  key: string
  /** while it is on its way */
  doing: string
  /** once it is done */
  told: string
}

const words = (name: string, key: string, doing: string, told: string): MoveWords => ({
  name,
  key,
  doing,
  told,
})

/** What nobody of the staff presses. */
type Unsaid = 'rate' | 'archive' | 'owner-left' | 'gain' | 'lose'

/** The resident's moves are the desk's where the resident is only on the telephone. */
const WORDS: Record<Exclude<MoveName, Unsaid> | RemarkName, MoveWords> = {
  accept: words('受理', '受理', '正在受理…', '受理了，住户看得到'),
  resume: words('接着办', '接着办', '正在接着办…', '接着办了，住户看得到'),
  assign: words('派人', '派过去', '正在派…', '派过去了，对方收到了消息'),
  take: words('我来接', '我来接', '正在接…', '接了，住户看得到'),
  start: words('到场了，开始', '开始', '正在记下…', '开始了，住户看得到'),
  finish: words('办完了', '办完了，请住户看', '正在告诉住户…', '办完了，等住户看'),
  schedule: words('约上门时间', '就约这个时间', '正在告诉住户…', '约好了，住户看得到'),
  answer: words('答复住户', '发给住户', '正在发…', '发给住户了'),
  quote: words('报价', '请住户看价格', '正在发…', '价格发过去了，等住户同意'),
  pause: words('先停着', '先停着，告诉住户', '正在告诉住户…', '先停着了，住户看得到'),
  'pass-on': words('转给同事', '转过去', '正在转…', '转过去了，对方收到了消息'),
  'give-back': words('退回', '退回', '正在退回…', '退回了，前台会重新派人'),
  'change-urgency': words('改紧急程度', '改过来', '正在改…', '改好了，住户看得到'),
  decline: words('不归我们管', '告诉住户', '正在告诉住户…', '告诉住户了'),
  merge: words('和另一件合在一起办', '合过去', '正在合…', '合好了，报的人都会知道'),
  split: words('拆开，单独办', '拆开', '正在拆开…', '拆开了，住户看得到'),
  confirm: words('住户说办好了', '住户说办好了', '正在记下…', '记下了，这一单办完了'),
  'send-back': words('住户说没办好', '记下，再办一次', '正在记下…', '记下了，要再办一次'),
  'agree-price': words('住户同意价格', '住户同意价格', '正在记下…', '记下了，可以动手了'),
  'refuse-price': words('住户不同意价格', '记下', '正在记下…', '记下了，先不动手'),
  'add-feedback': words('住户又说了几句', '记下', '正在记下…', '记下了'),
  reopen: words('住户要重开', '重开', '正在重开…', '重开了'),
  'change-window': words('住户改时间', '改过来', '正在改…', '改好了'),
  cancel: words('住户不用修了', '取消这一单', '正在取消…', '取消了'),
  comment: words('给住户留言', '发给住户', '正在发…', '发给住户了'),
  note: words('记一笔，住户看不到', '记下', '正在记下…', '记下了，只有同事看得到'),
}

const isNamed = (name: string): name is keyof typeof WORDS =>
  Object.prototype.hasOwnProperty.call(WORDS, name)

/** Null for what is no move of staff. */
export function moveWords(
  name: string,
  order: Pick<OrderFacts, 'assigneeStaffId' | 'assigneeTrade' | 'kind'>,
  role: StaffRole,
): MoveWords | null {
  if (!isNamed(name)) return null
  const plain = WORDS[name]
  const hadSomebody = order.assigneeStaffId !== null || order.assigneeTrade !== null
  if (name === 'assign' && hadSomebody) return { ...plain, name: '改派', key: '改派过去' }
  if (name === 'take' && role === 'technician') return { ...plain, name: '接单' }
  if (name === 'start' && order.kind !== 'repair' && order.kind !== 'incident')
    return { ...plain, name: '开始办' }
  return plain
}
