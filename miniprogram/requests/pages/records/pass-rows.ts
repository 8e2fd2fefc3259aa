/** Passes for visitors, as rows. Pure. */
import { clockInSentence, dayNumber, momentLabel } from '../../../contract/shanghai-time'
import type { PassState, PassSummary } from '../../../contract/visitor-pass'
import { piecesOf } from '../../../words/pieces'
import { row, type Row } from './row'

const PASS_WORDS: Record<PassState, { state: string; icon: string; tone: Row['tone'] }> = {
  'not-yet': { state: '还没到时间', icon: 'clock-o', tone: '' },
  live: { state: '现在能用', icon: 'success', tone: '' },
  'used-up': { state: '用完了', icon: 'success', tone: 'quiet' },
  expired: { state: '过了时间', icon: 'clock-o', tone: 'quiet' },
  revoked: { state: '已作废', icon: 'cross', tone: 'quiet' },
}

/** 今天 14:00 到 20:00; the second day only when it is another. */
function windowWords({ windowFrom, windowTo }: PassSummary, now: Date): string {
  const [from, to] = [new Date(windowFrom), new Date(windowTo)]
  const end = dayNumber(from) === dayNumber(to) ? clockInSentence(to) : momentLabel(to, now)
  return `${momentLabel(from, now)} 到 ${end}`
}

export function passRow(pass: PassSummary, now: Date): Row {
  const used = `进了 ${pass.used} 次，共 ${pass.uses} 次`
  return row({
    key: `pass-${pass.id}`,
    id: pass.id,
    kind: 'pass',
    ...PASS_WORDS[pass.state],
    title: pass.visitorName || '客人',
    next: windowWords(pass, now),
    foot: piecesOf([used, pass.plate ?? '']),
  })
}
