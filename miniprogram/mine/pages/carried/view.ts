/** 为什么没收到: each of the last notices, and what became of its message. Pure. */
import { momentLabel } from '../../../contract/shanghai-time'
import { phrases } from '../../../words/phrases'
import { piecesOf } from '../../../words/pieces'
import type { Carried, CarriedNotice } from '../../contract/carried'
import { noticeWords } from '../../contract/notice-words'
import { urlOf } from '../inbox/view'

interface How {
  words: string
  icon: string
  /** as state-line has it */
  tone: string
}

const QUIET = { icon: 'info-o', tone: 'quiet' }

/** What became of it; of what was not sent also why, and never whose fault. */
const HOW: Readonly<Record<Carried, How>> = {
  'inbox-only': { ...QUIET, words: '这一种不发微信，只写在消息里' },
  'not-set-up': { ...QUIET, words: '物业还没有开通微信消息' },
  'no-quota': { ...QUIET, words: '没发微信，要您先点一次同意' },
  'on-its-way': { icon: 'clock-o', tone: '', words: '正在发微信' },
  sent: { icon: 'success', tone: '', words: '微信发了' },
  'read-first': { icon: 'success', tone: '', words: '您先在这里看过了，没再发微信' },
  refused: {
    icon: 'info-o',
    tone: 'warn',
    words: '微信没有收，可能关掉了，或者同意的用完了',
  },
  failed: { icon: 'warning', tone: 'warn', words: '微信没发出去，物业知道了' },
  'quiet-hours': {
    ...{ icon: 'clock-o', tone: '' },
    words: '夜里不打扰，早上7点再告诉您',
  },
}

export interface Row {
  id: string
  url: string
  /** 陈师傅接了, in clauses */
  line: string[]
  /** 马桶堵了 1124-7 · 今天 14:40; pieces that stay whole */
  foot: string[]
  how: How
  spoken: string
}

export function rowOf(notice: CarriedNotice, communityId: string, now: Date): Row {
  const { id, kind, facts, at, orderId } = notice
  const { title, line } = noticeWords(kind, facts, now)
  const moment = momentLabel(new Date(at), now)
  const when = notice.how === 'quiet-hours' ? `${moment} 送到` : moment
  const how = HOW[notice.how]
  return {
    id,
    url: urlOf(
      { orderId, forStaff: false, followed: facts.followed === true, handover: false },
      communityId,
    ),
    line: phrases(line),
    foot: piecesOf([title, when]),
    how,
    spoken: [line, title, when, how.words].join('，'),
  }
}

/** What makes messages come, for whom one of the last was missing for it. */
export const isAgreementMissing = (notices: readonly CarriedNotice[]): boolean =>
  notices.some(({ how }) => how === 'no-quota' || how === 'refused')
