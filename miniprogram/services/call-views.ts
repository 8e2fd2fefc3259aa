/** What the sheets around a call say. Pure: a call and the time in, words out. */
import { rungWords } from '../contract/answer-words'
import { CALL_BACK_MINUTES, callBackDue, nextRung, type Rung } from '../contract/call-ladder'
import type { CommunityCard } from '../contract/community'
import { dialPlan } from '../contract/dial-plan'
import { onDutyAt } from '../contract/duty'
import { isOpenAt, opensAt } from '../contract/opening-hours'
import { maskPhone, spokenMask } from '../contract/phone-number'
import { dueLabel } from '../contract/promise-words'
import { clockTime, momentLabel } from '../contract/shanghai-time'
import { answerWords } from '../contract/answer-words'
import { callingOrder, whoAnswers } from '../contract/who-answers'
import type { CallTarget, MadeCall } from './call'

/** The key in the corner of every page, and home's. */
export interface CallKey {
  /** 8888, under the handset */
  shown: string
  /** 拨打 8888 */
  text: string
  spoken: string
}

export interface ReturnView {
  stage: 'return'
  /** 14:32 拨打 服务中心 8888 */
  note: string
}

export interface NextView {
  stage: 'next'
  /** Null when every open line was tried: the call-back is then the solid key. */
  line: { title: string; note: string; spoken: string } | null
  callBack: { note: string; spoken: string }
  /** 再打一次 8888 */
  again: string
}

export interface PhoneView {
  stage: 'phone'
  /** 14:45 前给您回电 */
  note: string
  phone: string
  problem: string
}

export interface AskedView {
  stage: 'asked'
  title: string
  note: string
}

export type CallView = ReturnView | NextView | PhoneView | AskedView

export interface LineRow {
  lineId: string
  name: string
  number: string
  note: string
  spoken: string
}

const numberOf = ({ line, plan }: CallTarget) => (plan.isShort ? plan.shown : line.name)

export function callKeyOf(card: CommunityCard, now: Date): CallKey | null {
  const answer = whoAnswers(card, now)
  if (!answer) return null
  const { key, spokenKey } = answerWords(answer, now)
  return { shown: answer.plan.isShort ? answer.plan.shown : '电话', text: key, spoken: spokenKey }
}

export const returnView = ({ at, line, plan }: MadeCall): ReturnView => ({
  stage: 'return',
  note: `${clockTime(at)} 拨打 ${line.name}${plan.isShort ? ` ${plan.shown}` : ''}`,
})

export const rungAfter = (card: CommunityCard, call: MadeCall, now: Date): Rung =>
  nextRung(
    card,
    now,
    [...call.before, call].map(({ plan }) => plan.dial),
  )

/** 14:45 前给您回电; 一般会在 while the company has not confirmed its limits. */
export function callBackWords(card: CommunityCard, now: Date): string {
  const due = dueLabel(callBackDue(now, CALL_BACK_MINUTES), now)
  return `${card.promisesConfirmed ? '' : '一般会在 '}${due}给您回电`
}

function callBackKey(card: CommunityCard, now: Date, phone: string | null) {
  const due = dueLabel(callBackDue(now, CALL_BACK_MINUTES), now)
  const lead = card.promisesConfirmed ? due : `一般 ${due}`
  const spoken = `请物业打给我，${lead}回电`
  if (phone === null) return { note: `${lead}回电`, spoken }
  return {
    note: `${lead}回电到 ${maskPhone(phone)}`,
    spoken: `${spoken}，到 ${spokenMask(phone)}`,
  }
}

export function nextView(
  card: CommunityCard,
  call: MadeCall,
  now: Date,
  phone: string | null,
): NextView {
  const rung = rungAfter(card, call, now)
  const words = rung.kind === 'line' ? rungWords(rung) : null
  return {
    stage: 'next',
    line:
      words && rung.kind === 'line'
        ? { ...words, spoken: `打给${rung.line.name} ${rung.plan.spoken}，${words.note}` }
        : null,
    callBack: callBackKey(card, now, phone),
    again: `再打一次 ${numberOf(call)}`,
  }
}

/** Every line but the one the key already dials, in calling order. */
export function otherLines(card: CommunityCard, now: Date): LineRow[] {
  const answering = whoAnswers(card, now)?.line.id
  return callingOrder(card)
    .filter(({ id }) => id !== answering)
    .map((line) => {
      const plan = dialPlan(line)
      const opens = isOpenAt(line.hours, now) ? null : opensAt(line.hours, now)
      const duty = onDutyAt(card.duty, line.id, now)
      const open = duty ? `${duty.callName}在值班` : '现在有人接听'
      const note = opens ? `${momentLabel(opens, now)} 开始接听` : open
      const hint = plan.extHint === null ? note : `${note}，${plan.extHint}`
      const spoken = `拨打${line.name} ${plan.spoken}，${hint}`
      return { lineId: line.id, name: line.name, number: plan.shown, note: hint, spoken }
    })
}
