import type { Rung } from './call-ladder'
import { momentLabel } from './shanghai-time'
import type { Answer, Answerer } from './who-answers'

/** The plate in words, as design/README.md's home has it. */
export interface AnswerWords {
  /** 物业短号, or 夜间值班 out of hours. */
  kicker: string
  /** 服务中心, or 服务中心已下班. */
  kickerNote: string
  /** 现在由前台陆客服接听 */
  who: string
  /** 接到今天 20:00，之后转值班经理; in clauses, because a clause moves to the next line whole. */
  until: string[]
  /** 拨打 8888 */
  key: string
  /** 拨打 8 8 8 8，物业短号 */
  spokenKey: string
}

/** 前台陆客服, 值班的周经理: a title alone does not say that the person is on duty. */
const personWords = (dutyName: string) =>
  dutyName.endsWith('客服') ? `前台${dutyName}` : `值班的${dutyName}`

/** `stale`: the card comes from the phone's store and there is no network to confirm it. */
function whoWords({ state, dutyName, line }: Answer, stale: boolean): string {
  if (state === 'closed') return '这个时间不一定有人接'
  if (stale) return `这个时间一般由${line.role === 'service-centre' ? '前台' : line.name}接听`
  return dutyName === null ? '现在有人接听' : `现在由${personWords(dutyName)}接听`
}

function takeOverWords(current: Answer, next: Answerer | null): string | null {
  if (!next) return null
  if (next.line.id !== current.line.id) return `之后转${next.line.name}`
  return next.dutyName === null ? null : `之后由${next.dutyName}接`
}

function untilWords(answer: Answer, now: Date): string[] {
  const { state, reopens, until, next } = answer
  if (state !== 'open' && reopens) {
    const { line, plan, at } = reopens
    return [`${line.name} ${plan.shown}`, `${momentLabel(at, now)} 开始接听`]
  }
  if (state === 'closed') return ['可以打打看，也可以请物业回电']
  if (!until) return ['全天都有人接听']
  const takeOver = takeOverWords(answer, next)
  const end = `接到${momentLabel(until, now)}`
  return takeOver === null ? [end] : [`${end}，`, takeOver]
}

export function answerWords(answer: Answer, now: Date, stale = false): AnswerWords {
  const { state, plan, line, primary, shiftName } = answer
  const kind = plan.isShort ? '物业短号' : '物业电话'
  const until = untilWords(answer, now)
  if (state !== 'out-of-hours') {
    const key = plan.isShort ? `拨打 ${plan.shown}` : '拨打物业电话'
    const spokenKey = `拨打 ${plan.spoken}，${kind}`
    const kickerNote = state === 'closed' ? `${primary.name}已下班` : line.name
    return { kicker: kind, kickerNote, who: whoWords(answer, stale), until, key, spokenKey }
  }
  const kicker = shiftName ?? line.name
  return {
    kicker,
    kickerNote: `${primary.name}已下班`,
    who: whoWords(answer, stale),
    until,
    key: plan.isShort ? `拨打${kicker} ${plan.shown}` : `拨打${kicker}`,
    spokenKey: `拨打 ${plan.spoken}，${kicker}`,
  }
}

/** 打给值班经理 8899 over 周经理，现在值班; the call-back's words need the phone and belong to its page. */
export function rungWords(rung: Extract<Rung, { kind: 'line' }>): { title: string; note: string } {
  const number = rung.plan.isShort ? ` ${rung.plan.shown}` : ''
  return {
    title: `打给${rung.line.name}${number}`,
    note: rung.dutyName === null ? '现在有人接听' : `${rung.dutyName}，现在值班`,
  }
}
