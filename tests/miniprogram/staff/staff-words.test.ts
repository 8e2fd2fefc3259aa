import { TRADES } from '../../../miniprogram/requests/catalogue/taxonomy'
import { CANNED_REPLIES } from '../../../miniprogram/staff/catalogue/canned-replies'
import { PLACEHOLDER_WORDS, placeholdersOf } from '../../../miniprogram/staff/catalogue/replies'
import { TRADE_NAMES } from '../../../miniprogram/staff/catalogue/trades'
import { gapIn, knownValues, textOfReply } from '../../../miniprogram/staff/words/canned'
import { countOf, fenOf } from '../../../miniprogram/staff/words/money'
import { NOW } from '../requests/garden'
import { reported } from './desk-day'

describe('the staff’s names of trades', () => {
  it('are those of the residents’ taxonomy, none missing and none of their own', () => {
    const names = Object.fromEntries(TRADES.map(({ id, name }) => [id, name]))
    expect(TRADE_NAMES).toEqual(names)
  })
})

describe('an amount somebody types', () => {
  it.each([
    ['120', 12_000],
    ['120.5', 12_050],
    ['0.07', 7],
    ['１２．５', 1250],
    ['¥35', 3500],
    ['35元', 3500],
    [' 0 ', 0],
    ['1000000', 100_000_000],
  ])('%s is %d fen', (typed, fen) => {
    expect(fenOf(typed)).toBe(fen)
  })

  it.each(['', '十二', '1.234', '-5', '1,200', '1000000.01', '.5'])('%s is none', (typed) => {
    expect(fenOf(typed)).toBeNull()
  })

  it('counts whole pieces, from one', () => {
    expect(['1', '999', '0', '1.5', '1000', ''].map(countOf)).toEqual([
      1,
      999,
      null,
      null,
      null,
      null,
    ])
  })
})

describe('a canned reply', () => {
  const values = knownValues(reported(), '8888', NOW)

  it('is filled with what the order says', () => {
    const received = CANNED_REPLIES.find(({ id }) => id === 'received')
    if (!received) throw new Error('the data has no such reply')
    const text = textOfReply(received, values)
    expect(text).toContain('何静宜')
    expect(text).toContain('1124-7')
    expect(text).toContain('14:46')
    expect(text).toContain('8888')
    expect(gapIn(text)).toBe('')
  })

  it('names every gap that is left, never by its English name', () => {
    for (const reply of CANNED_REPLIES) {
      const gaps = placeholdersOf(reply).filter((name) => (values[name] ?? '') === '')
      const text = textOfReply(reply, values)
      expect(text).not.toMatch(/[{}]/)
      for (const name of gaps) expect(text).toContain(`【${PLACEHOLDER_WORDS[name] ?? '?'}】`)
    }
  })
})
