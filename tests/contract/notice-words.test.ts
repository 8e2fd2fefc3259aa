import { isForStaff, NOTICE_KINDS } from '../../miniprogram/contract/replies/notice-kinds'
import { noticeWords } from '../../miniprogram/mine/contract/notice-words'
import { CANNED_REPLIES, CANNED_REPLY_MAX } from '../../miniprogram/staff/catalogue/canned-replies'
import {
  cannedRepliesFor,
  fillReply,
  PLACEHOLDER_WORDS,
  placeholdersOf,
} from '../../miniprogram/staff/catalogue/replies'
import { NOW } from './work-order-cases'

const order = { number: '1124-7', title: '马桶堵了' }

describe('a notice', () => {
  it('of every kind has a sentence of its own, also with nothing but the order', () => {
    const lines = NOTICE_KINDS.map((kind) => noticeWords(kind, order, NOW).line)
    for (const line of lines) expect(line).toMatch(/^[\p{Script=Han}0-9 ，]+$/u)
    expect(new Set(lines).size).toBe(lines.length)
  })

  it('says who and when', () => {
    const when = '2026-11-24T07:00:00.000Z'
    expect(noticeWords('order-taken', { ...order, who: '陈师傅' }, NOW)).toEqual({
      title: '马桶堵了 1124-7',
      line: '陈师傅接了',
    })
    expect(noticeWords('order-scheduled', { ...order, when }, NOW).line).toBe(
      '约好了 今天 15:00 上门',
    )
    expect(noticeWords('promise-late', { ...order, when, step: 'resume' }, NOW).line).toBe(
      '今天 15:00 前该接着办，已经晚了',
    )
    expect(isForStaff('promise-late')).toBe(true)
    expect(isForStaff('order-taken')).toBe(false)
  })
})

describe('a canned reply', () => {
  it('is short, known by one id, and asks only for what has a name', () => {
    const ids = CANNED_REPLIES.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const reply of CANNED_REPLIES) {
      expect(reply.text.length).toBeLessThanOrEqual(CANNED_REPLY_MAX)
      for (const name of placeholdersOf(reply)) expect(PLACEHOLDER_WORDS[name]).toBeTruthy()
    }
  })

  it('is offered where it fits', () => {
    const ids = cannedRepliesFor('repair', 'paused').map(({ id }) => id)
    expect(ids).toContain('waiting-parts')
    expect(ids).not.toContain('accepted-repair')
    expect(cannedRepliesFor('suggestion', 'cancelled')).toEqual([])
  })

  it('with an empty placeholder is not sent', () => {
    const reply = { text: '{{who}}{{when}}来，{{who}}会打电话' }
    expect(fillReply(reply, { who: '陈师傅', when: '  ' })).toEqual({ missing: ['when'] })
    expect(fillReply(reply, {})).toEqual({ missing: ['who', 'when'] })
    expect(fillReply({ text: '{{constructor}}' }, {})).toEqual({ missing: ['constructor'] })
    expect(fillReply(reply, { who: '陈师傅', when: '明早' })).toEqual({
      text: '陈师傅明早来，陈师傅会打电话',
    })
  })

  it('takes what is filled in literally', () => {
    expect(fillReply({ text: '换了{{what}}' }, { what: '$& {{when}}' })).toEqual({
      text: '换了$& {{when}}',
    })
  })
})
