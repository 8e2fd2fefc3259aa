/** One like the report being written, as a row of the card above 提交. */
import { phrases } from '../../../words/phrases'
import type { NeighbourOrder } from '../../contract/neighbours'
import { neighbourFacts } from '../../words/neighbour-words'

export interface SimilarRow {
  id: string
  title: string
  place: string
  /** released words, cut short by the style */
  words: string
  /** 今天 08:10 报的 · 前台接了 · 3 位邻居在等 */
  facts: string[]
  /** signed address of the small picture; empty without one */
  photo: string
  /** `follow`, or `look` at what one reported or waits for already */
  event: 'follow' | 'look'
  key: string
  /** 这是您报的 */
  note: string[]
  /** 跟着这一件，单元门坏了，3栋 */
  spoken: string
}

function keyOf({ mine, following }: NeighbourOrder): Pick<SimilarRow, 'event' | 'key' | 'note'> {
  if (mine) return { event: 'look', key: '看看办到哪了', note: ['这是您报的'] }
  if (following) return { event: 'look', key: '看看办到哪了', note: ['您已经跟着'] }
  return { event: 'follow', key: '跟着这一件', note: [] }
}

export function similarRow(order: NeighbourOrder, origin: string, now: Date): SimilarRow {
  const { id, title, place, words, photo } = order
  const own = keyOf(order)
  const source = photo ? (photo.thumbUrl ?? photo.url) : ''
  return {
    ...{ id, title, place, words: words ?? '' },
    facts: neighbourFacts(order, now),
    photo: source === '' ? '' : origin + source,
    ...own,
    spoken: [own.key, title, ...phrases(place)].join('，'),
  }
}
