/** What a notice says, drawn from its kind and facts: the payload holds no sentence and no address. */
import { momentLabel } from '../../contract/shanghai-time'
import type { NoticeKind } from '../../contract/replies/notice-kinds'
import type { WorkOrderState } from '../../contract/work-order-states'
import type { Step } from '../../contract/work-order-names'

/** Nothing here that the person who is told may not see in the order itself. */
export interface NoticeFacts {
  /** 1124-7 */
  number: string
  /** 马桶堵了 */
  title: string
  /** 陈师傅: who has the order, or who did it */
  who?: string | undefined
  /** the start of the window, or the new promise of a pause */
  when?: string | undefined
  /** what falls due, of a promise */
  step?: Step | undefined
  stars?: number | undefined
  /** what the order is by now, of one that somebody else reported */
  state?: WorkOrderState | undefined
  /** the order is somebody else's, which the person who is told waits for */
  followed?: boolean | undefined
}

export interface NoticeWords {
  title: string
  line: string
}

const STEP_WORDS: Readonly<Record<Step, string>> = {
  accept: '受理',
  'on-site': '到场',
  'specialist-on-site': '维保到场',
  control: '控制住',
  plan: '给方案',
  'first-answer': '答复',
  resolve: '办好',
  result: '给结果',
  'call-back': '回电',
  resume: '接着办',
}

type Told = Record<'who' | 'when' | 'step' | 'stars' | 'state' | 'household' | 'forYou', string>
type Sentence = (facts: Told) => string

/** To whoever waits for a neighbour's report: who does it is not theirs to know. */
const STATE_SENTENCES: Readonly<Record<WorkOrderState, string>> = {
  submitted: '等前台受理',
  accepted: '前台接了，在安排人',
  assigned: '派了人，等接单',
  taken: '有人接了',
  scheduled: '约好了时间去办',
  'in-progress': '到了现场，正在办',
  paused: '先停一停，到时间接着办',
  'awaiting-acceptance': '物业说办好了',
  rework: '还没好，再办一次',
  done: '办完了',
  rated: '办完了',
  archived: '办完了',
  reopened: '又打开了，重新安排',
  cancelled: '报的人取消了',
  declined: '这件事物业办不了，该找谁写在里面',
  merged: '和另一件合在一起办了',
}

/** What somebody else who lives there did with it, told by what it became. */
const HOUSEHOLD_SENTENCES: Readonly<Partial<Record<WorkOrderState, string>>> = {
  done: '家里人说办好了',
  rated: '家里人评过了',
  rework: '家里人说还没好，再办一次',
  reopened: '家里人又打开了，等物业安排',
  cancelled: '家里人取消了',
}

/** What whoever reported it for them did with it, told by what it became. */
const FOR_YOU_SENTENCES: Readonly<Partial<Record<WorkOrderState, string>>> = {
  submitted: '有人替您家报了，等前台受理',
  done: '替您报的人说办好了',
  rated: '替您报的人评过了',
  rework: '替您报的人说还没好，再办一次',
  reopened: '替您报的人又打开了，等物业安排',
  cancelled: '替您报的人取消了',
}

const SENTENCES: Readonly<Record<NoticeKind, Sentence>> = {
  'order-accepted': () => '前台接了，正在安排',
  'order-declined': () => '这件事物业办不了，该找谁写在里面',
  'order-assigned': ({ who }) => (who ? `派给了${who}` : '派了师傅，等师傅接单'),
  'order-taken': ({ who }) => (who ? `${who}接了` : '师傅接了'),
  'order-returned': () => '换人来办，前台正在安排',
  'order-scheduled': ({ when }) => (when ? `约好了 ${when} 上门` : '约好了上门时间'),
  'order-started': ({ who }) => (who ? `${who}到了，正在办` : '师傅到了，正在办'),
  'order-paused': ({ when }) => (when ? `先停一停，${when} 前接着办` : '先停一停，原因写在里面'),
  'order-resumed': () => '接着办了',
  'order-answered': () => '物业答复您了',
  'order-finished': () => '办好了，请您看看',
  'order-confirmed-itself': () => '三天没有收到您的话，先算办完，没好可以重开',
  'order-urgency-changed': () => '物业改了紧急程度，原因写在里面',
  'price-asked': () => '要花钱，价格请您先看，同意了才动手',
  'staff-commented': () => '物业给您留言了',
  'order-merged': () => '和邻居报的是同一件，合在一起办，进展照样告诉您',
  'household-moved': ({ household }) => household,
  'reported-for-you': ({ forYou }) => forYou,
  'order-split': () => '又单独办了，进展照样告诉您',
  'followed-moved': ({ state }) => state || '您跟着的这一件有进展了',
  'followed-answered': () => '您跟着的这一件，物业还在办',
  'order-new': () => '新报的，等受理',
  'order-yours': () => '派给您了',
  'order-for-your-trade': () => '派到您这个工种，谁先接归谁',
  'order-not-yours': ({ who }) => (who ? `${who}接过去了` : '换人办了，您不用再管'),
  'order-given-back': ({ who }) => (who ? `${who}退回来了，要重新派人` : '退回来了，要重新派人'),
  'order-without-owner': () => '没有人管了，要重新派人',
  'order-confirmed': () => '住户说办好了',
  'order-sent-back': () => '住户说没好，要返工',
  'order-reopened': () => '住户重开了，要重新派人',
  'order-cancelled': () => '住户取消了，不用再去',
  'order-rated': ({ stars }) => (stars ? `住户评了 ${stars} 星` : '住户评价了'),
  'feedback-added': () => '住户又说了几句',
  'window-changed': () => '住户改了时间，要重新约',
  'urgency-changed': () => '改了紧急程度，时限跟着变',
  'price-agreed': () => '住户同意价格了，可以动手',
  'price-refused': () => '住户不同意价格，先别动手',
  'pause-over': () => '暂停到时间了，要接着办',
  'resident-commented': () => '住户留言了',
  'resident-nudged': () => '住户在催',
  'order-gained': () => '又有一件并进来了，一起办',
  'neighbour-waits': () => '邻居说还没好',
  'resident-unreached': () => '微信消息送不到住户，请打电话说一声',
  'handover-yours': ({ who }) => `${who || '同事'}下班交接给您，请看一遍，确认收到`,
  'handover-unconfirmed': ({ who }) => `交接给${who || '同事'}的还没有人确认，请问一声`,
  'promise-soon': ({ step, when }) => `${when} 前要${step}，快到时间了`,
  'promise-late': ({ step, when }) => `${when} 前该${step}，已经晚了`,
  'promise-very-late': ({ step, when }) => `${when} 前该${step}，晚了很久，请马上派人`,
}

/** 马桶堵了 1124-7 over 陈师傅接了. */
export function noticeWords(kind: NoticeKind, facts: NoticeFacts, now: Date): NoticeWords {
  const when = facts.when === undefined ? '' : momentLabel(new Date(facts.when), now)
  const line = SENTENCES[kind]({
    who: facts.who ?? '',
    when,
    step: facts.step ? STEP_WORDS[facts.step] : '办',
    stars: facts.stars === undefined ? '' : String(facts.stars),
    state: facts.state === undefined ? '' : STATE_SENTENCES[facts.state],
    forYou: (facts.state && FOR_YOU_SENTENCES[facts.state]) || '替您报的人改了这一单',
    household: (facts.state && HOUSEHOLD_SENTENCES[facts.state]) || '家里人改了这一单',
  })
  return { title: `${facts.title} ${facts.number}`, line: line.trim() }
}
