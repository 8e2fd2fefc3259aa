/** What a pass says of itself, alike for the household and the visitor. Pure. */
import { formatPlate } from '../../contract/plate-words'
import type { PassState } from '../../contract/visitor-pass'
import { windowLabel } from './window-words'

/** What both sides hold of a pass. */
export interface PassFacts {
  windowFrom: string
  windowTo: string
  plate: string | null
  companions: number
  uses: number
  used: number
  code: string | null
}

/** The pass as components/pass-card draws it. */
export interface PassCard {
  /** in clauses: 张先生，and 欢迎您来 */
  name: string[]
  /** in pieces that never break: 来, 3栋2单元1101 */
  where: string[]
  /** what is drawn instead of the QR once it lets nobody in; empty while it does */
  over: string
  /** 482 and 907; empty when erased */
  code: string[]
  /** 进门码 4 8 2 9 0 7 */
  spokenCode: string
  window: string
  notes: string[]
}

export const OVER_WORDS: Record<PassState, string> = {
  'not-yet': '',
  live: '',
  'used-up': '已用完',
  expired: '过了时间',
  revoked: '已作废',
}

export const isUsable = (state: PassState) => OVER_WORDS[state] === ''

function usesWords({ uses, used }: PassFacts): string {
  if (uses === 1) return '只能进一次'
  return used === 0 ? `能进 ${uses} 次` : `能进 ${uses} 次，进过 ${used} 次`
}

export function passCard(
  { name, where }: { name: string[]; where: string[] },
  facts: PassFacts,
  state: PassState,
  now: Date,
): PassCard {
  const { code, plate, companions } = facts
  const notes = [usesWords(facts)]
  if (companions > 0) notes.push(`一共 ${companions + 1} 位`)
  if (plate !== null) notes.push(`车牌 ${formatPlate(plate)}`)
  return {
    name,
    where,
    over: OVER_WORDS[state],
    code: code === null ? [] : [code.slice(0, 3), code.slice(3)],
    spokenCode: code === null ? '' : `进门码 ${code.split('').join(' ')}`,
    window: windowLabel(new Date(facts.windowFrom), new Date(facts.windowTo), now),
    notes,
  }
}
