/** 消息 as rows: about what, what happened, when, and which are new. Pure. */
import { momentLabel } from '../../../contract/shanghai-time'
import { UNREAD_SHOWN_MAX, type Notice } from '../../contract/inbox'
import { noticeWords } from '../../contract/notice-words'
import { phrases } from '../../../words/phrases'
import { piecesOf } from '../../../words/pieces'

export interface Row {
  id: string
  orderId: string
  forStaff: boolean
  /** a neighbour's, waited for */
  followed: boolean
  /** opens the list of hand-overs rather than an order */
  handover: boolean
  /** 陈师傅接了, in clauses */
  line: string[]
  /** 马桶堵了 1124-7 · 今天 14:40; pieces that stay whole */
  foot: string[]
  fresh: boolean
  spoken: string
}

export function rowOf({ id, orderId, forStaff, kind, facts, at, read }: Notice, now: Date): Row {
  const { title, line } = noticeWords(kind, facts, now)
  const when = momentLabel(new Date(at), now)
  const fresh = !read
  const spoken = [fresh ? '新消息' : '', line, title, when].filter((each) => each !== '').join('，')
  return {
    id,
    orderId,
    forStaff,
    followed: facts.followed === true,
    handover: kind === 'handover-yours' || kind === 'handover-unconfirmed',
    line: phrases(line),
    foot: piecesOf([title, when]),
    fresh,
    spoken,
  }
}

/** 3 条没看; empty when all was read. */
export function unreadWords(count: number): string {
  if (count === 0) return ''
  return count > UNREAD_SHOWN_MAX ? `${UNREAD_SHOWN_MAX} 多条没看` : `${count} 条没看`
}

export function urlOf(
  {
    orderId,
    forStaff,
    followed,
    handover,
  }: Pick<Row, 'orderId' | 'forStaff' | 'followed' | 'handover'>,
  community: string,
): string {
  if (handover) return `/staff/pages/handover/index?community=${community}`
  const page = forStaff ? 'staff/pages/order' : `requests/pages/${followed ? 'followed' : 'order'}`
  return `/${page}/index?community=${community}&id=${orderId}`
}
