import type { CallerDuty } from '../../access/caller'
import {
  type BodyOf,
  isDeskRole,
  itemsOf,
  type listDeskQueue,
  QUEUE_PAGE,
  type QueueRow,
  type ReplyOf,
} from '../../contract'
import { cursorOf, placeOf } from '../../http/cursor'
import { dutyOf } from '../doings.service'
import type { Listed } from '../listed.store'
import { nextPromise } from '../order'
import { staffSelf } from '../staff-view'
import { summaryView } from '../view'
import type { Request } from '../work-order.service'
import { countQueue, type Filters, findQueue, findToken, type Seeing } from './queue.store'
import { typedOf } from './search.store'

type Asked = BodyOf<typeof listDeskQueue>

/** Two statements besides the caller's: the page, then the counts with the token. */
export async function pageOfQueue(
  request: Request,
  asked: Asked,
): Promise<ReplyOf<typeof listDeskQueue>> {
  const { db, communityId, now } = request
  const duty = dutyOf(request)
  const seeing = seeingOf(duty)
  const filters = filtersOf(asked)
  const after = asked.cursor === undefined ? null : placeOf(asked.cursor)
  const found = await findQueue(db, communityId, { seeing, filters, now }, after)
  const { token, ...counts } = await countQueue(db, communityId, seeing, filters)
  const shown = found.slice(0, QUEUE_PAGE)
  return {
    rows: shown.map(rowView),
    cursor: filters.typed ? null : cursorAfter(found),
    counts,
    token,
    you: staffSelf(duty),
  }
}

export const changesOf = async ({ db, communityId }: Request) => ({
  token: await findToken(db, communityId),
})

const seeingOf = ({ staffId, role, trades }: CallerDuty): Seeing => ({
  staffId,
  all: isDeskRole(role),
  trades,
})

const filtersOf = ({ tab, mine, kind, tradeId, buildingId, search }: Asked): Filters => ({
  tab,
  mine,
  kind,
  trade: tradeId === undefined ? undefined : tradeWithItems(tradeId),
  buildingId,
  typed: search === undefined ? undefined : typedOf(search),
})

const tradeWithItems = (id: string) => ({ id, items: itemsOf(id).map((item) => item.id) })

function cursorAfter(found: readonly Listed[]): string | null {
  const last = found[QUEUE_PAGE - 1]
  if (found.length <= QUEUE_PAGE || !last) return null
  const { id, promises } = last
  return cursorOf({ at: nextPromise(promises)?.dueAt ?? null, id })
}

function rowView(order: Listed): QueueRow {
  return {
    summary: summaryView(order),
    version: order.version,
    urgency: order.urgency,
    verified: order.verified,
    assigneeStaffId: order.assigneeStaffId,
    assigneeTrade: order.assigneeTrade,
    nudges: order.nudges,
    price: order.price?.state ?? 'none',
    hasReporter: order.reporterId !== null,
    followers: order.followers,
  }
}
