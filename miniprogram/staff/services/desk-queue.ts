/**
 * The queue. Nothing of it is kept on the phone: it is other people's names and addresses, and a
 * desk that shows what was true an hour ago is worse than one that says it cannot see.
 */
import type { BodyOf, ReplyOf } from '../../contract/endpoint'
import type { WorkOrderKind } from '../../contract/work-order-names'
import { call } from '../../services/client'
import { deskChanges, listDeskQueue, type QueueTab } from '../contract/desk-queue'

export type DeskList = ReplyOf<typeof listDeskQueue>
export type DeskRow = DeskList['rows'][number]

/** What is asked for; an empty string stands for everything. */
export interface Asked {
  tab: QueueTab
  mine: boolean
  kind: WorkOrderKind | ''
  tradeId: string
  buildingId: string
  search: string
}

export const EVERYTHING: Omit<Asked, 'tab'> = {
  mine: false,
  kind: '',
  tradeId: '',
  buildingId: '',
  search: '',
}

/** A search looks through every tab: the caller does not know where their order stands. */
function bodyOf({ tab, mine, kind, tradeId, buildingId, search }: Asked, cursor: string | null) {
  const body: BodyOf<typeof listDeskQueue> = search === '' ? { tab } : { search }
  if (mine) body.mine = true
  if (kind !== '') body.kind = kind
  if (tradeId !== '') body.tradeId = tradeId
  if (buildingId !== '') body.buildingId = buildingId
  if (cursor !== null) body.cursor = cursor
  return body
}

/** QUEUE_PAGE orders; throws ApiError. */
export const fetchPage = (
  communityId: string,
  asked: Asked,
  cursor: string | null,
): Promise<DeskList> =>
  call(listDeskQueue, { params: { communityId }, body: bodyOf(asked, cursor) })

/** What is shown below what was shown; an order that moved between two pages is shown once. */
export function joined(before: DeskList, after: DeskList): DeskList {
  const known = before.rows.map(({ summary }) => summary.id)
  const fresh = after.rows.filter(({ summary }) => !known.includes(summary.id))
  return { ...after, rows: before.rows.concat(fresh) }
}

/** As many pages as are on the screen, read anew; throws ApiError. */
export async function fetchPages(
  communityId: string,
  asked: Asked,
  pages: number,
): Promise<DeskList> {
  let list = await fetchPage(communityId, asked, null)
  const { token } = list
  for (let page = 1; page < pages && list.cursor !== null; page += 1)
    list = joined(list, await fetchPage(communityId, asked, list.cursor))
  // The first page's token: what changed while the later ones were read is asked for once more.
  return { ...list, token }
}

/** Throws ApiError. */
export const fetchToken = async (communityId: string): Promise<string> =>
  (await call(deskChanges, { params: { communityId } })).token
