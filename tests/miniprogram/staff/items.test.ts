import { searchItems } from '../../../miniprogram/requests/catalogue/item-search'
import { ITEMS, REPAIR_KINDS, TRADES } from '../../../miniprogram/requests/catalogue/taxonomy'
import { itemIds, itemOf, narrowed, tradesOf } from '../../../miniprogram/staff/catalogue/find-item'
import { TRADES as STAFF_TRADES } from '../../../miniprogram/staff/catalogue/items'
import { SYNONYMS } from '../../../miniprogram/staff/catalogue/synonyms'

/** The residents' catalogue, cut to what staff need. */
const cut = () =>
  [...TRADES]
    .sort((a, b) => a.order - b.order)
    .map(({ id, kind, scope }) => ({
      ...{ id, kind, scope },
      items: ITEMS.filter(({ tradeId }) => tradeId === id).map((item) => ({
        id: item.id,
        name: item.name,
        urgency: item.defaultUrgency,
        say: item.safetyText,
      })),
    }))

describe('what the desk picks from', () => {
  it("is the residents' own catalogue, which their package holds", () => {
    expect(STAFF_TRADES).toEqual(cut())
    expect(SYNONYMS).toEqual(Object.fromEntries(ITEMS.map(({ id, synonyms }) => [id, synonyms])))
    expect(itemIds().sort()).toEqual(ITEMS.map(({ id }) => id).sort())
  })

  it('is found by a few characters, in whatever order they are typed', () => {
    const home = tradesOf(['repair', 'incident'], 'in-home')
    const names = (typed: string) =>
      narrowed(home, typed).flatMap(({ items }) => items.map(({ name }) => name))
    expect(names('马桶')).toEqual(['马桶堵了', '马桶一直流水、漏水'])
    expect(names('堵 马')).toEqual(['马桶堵了'])
    expect(names('电路')).toEqual(
      home.find(({ id }) => id === 'electrical')?.items.map(({ name }) => name),
    )
    expect(names('没有这种事')).toEqual([])
    expect(narrowed(home, ' ')).toEqual(home)
  })

  it('is found by what callers call it, the likeliest first', () => {
    const home = tradesOf(REPAIR_KINDS, 'in-home')
    const first = (typed: string) => narrowed(home, typed)[0]?.items[0]?.id
    expect(first('爆水管')).toBe('pipe-burst-home')
    expect(first('家里的水管崩了喷水，快来人')).toBe('pipe-burst-home')
    expect(first('ＷＩＦＩ')).toBe(first('wifi'))
  })

  // Whoever says it on the telephone must be led where the residents' own form leads them.
  it("ranks names and synonyms alike as the residents' search does", () => {
    const all = tradesOf(REPAIR_KINDS, null)
    const differing = ITEMS.flatMap(({ name, synonyms }) => [name, ...synonyms]).filter((typed) => {
      const [theirs] = searchItems(typed, { limit: 1 })
      return theirs && narrowed(all, typed)[0]?.items[0]?.id !== theirs.id
    })
    expect(differing).toEqual([])
  })

  it('leaves out what can only happen elsewhere', () => {
    expect(tradesOf(['repair'], 'in-home').some(({ id }) => id === 'lift')).toBe(false)
    expect(tradesOf(['incident'], 'in-home').map(({ id }) => id)).toContain('life-safety')
    expect(tradesOf(['incident'], 'in-home').map(({ id }) => id)).not.toContain('utility-outage')
    expect(itemOf('toilet-clogged')?.name).toBe('马桶堵了')
    expect(itemOf('nothing')).toBeNull()
  })
})
