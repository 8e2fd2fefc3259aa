/** What neighbours reported and one waits for, as rows. Pure. */
import type { NeighbourOrder } from '../../contract/neighbours'
import { neighbourWords, waitersWords } from '../../words/neighbour-words'
import { kindWords } from '../../words/state-words'
import { columnTime } from '../../../words/time-words'
import { piecesOf } from '../../../words/pieces'
import { row, toneOf, type Row } from './row'
import type { Tab } from './view'

function followedRow(order: NeighbourOrder, now: Date): Row {
  const { id, kind, number, title, place, closedAt } = order
  const words = neighbourWords(order)
  const closed = closedAt === null ? '' : `${columnTime(new Date(closedAt), now)} 办结`
  return row({
    ...{ key: `followed-${id}`, id, kind: 'followed', title },
    ...{ icon: words.icon, tone: toneOf(words.tone), state: words.label },
    next: closed || waitersWords(order),
    foot: piecesOf([`${kindWords(kind)} ${number}`, place]),
  })
}

/** Open ones under 在办, those lately over under 办结. */
export const followedRows = (orders: NeighbourOrder[], tab: Tab, now: Date): Row[] =>
  tab === 'passes'
    ? []
    : orders
        .filter(({ closedAt }) => (closedAt === null) === (tab === 'open'))
        .map((order) => followedRow(order, now))
