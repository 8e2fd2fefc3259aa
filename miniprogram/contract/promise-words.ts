import { clockInSentence, dayNumber, momentLabel } from './shanghai-time'
import type { SCOPES, Step, WorkOrderKind } from './work-order-names'

interface About {
  kind: WorkOrderKind
  scope: (typeof SCOPES)[number]
}

export interface PromiseLine {
  step: Step
  /** 14:46 前 */
  when: string
  /** 有人受理 */
  what: string
}

export interface PromiseWords {
  /** 物业答应您 once the company has confirmed its limits, until then 一般会在. */
  lead: string
  lines: PromiseLine[]
}

/** `14:46 前`, `明天 14:36 前`: today needs no day. */
export function dueLabel(dueAt: Date, now: Date): string {
  const isToday = dayNumber(dueAt) === dayNumber(now)
  return `${isToday ? clockInSentence(dueAt) : momentLabel(dueAt, now)} 前`
}

/** What happens at a step, in the words of design/README.md. */
export function stepWords(step: Step, { kind, scope }: About): string {
  const words: Record<Step, string> = {
    accept: '有人受理',
    'on-site': scope === 'in-home' ? '到您家' : '到现场',
    'specialist-on-site': '维保人员到场',
    control: '控制住险情',
    plan: '给您维修方案',
    'first-answer': '答复您',
    resolve: kind === 'repair' ? '修好' : '办好',
    result: '给您处理结果',
    'call-back': '给您回电',
    resume: '接着办',
  }
  return words[step]
}

/** The promised times as the submitted page and the order show them, one clock time to a line. */
export function promiseWords(
  times: { step: Step; dueAt: Date }[],
  about: About,
  confirmed: boolean,
  now: Date,
): PromiseWords {
  return {
    lead: confirmed ? '物业答应您' : '一般会在',
    lines: times.map(({ step, dueAt }) => ({
      step,
      when: dueLabel(dueAt, now),
      what: stepWords(step, about),
    })),
  }
}
