import {
  type BodyOf,
  type findSimilarOrders,
  FOLLOWS_MAX,
  itemById,
  itemsOf,
  SIMILAR_MAX,
} from '../../contract'
import { Refusal } from '../../refusal'
import type { Request } from '../work-order.service'
import { lately } from './follow.service'
import * as store from './neighbour.store'
import { isNeighbour } from './shared'

/** Of the same trade: 灯不亮 and 灯一直闪 are often one lamp. */
export function alike(itemId: string): string[] {
  const item = itemById(itemId)
  return item ? itemsOf(item.tradeId).map(({ id }) => id) : []
}

/** One statement. Whoever lives elsewhere reports without: what neighbours wrote is not theirs. */
export async function similarTo(
  { db, caller, communityId, now }: Request,
  { itemId, buildingId, exactPlace }: BodyOf<typeof findSimilarOrders>,
): Promise<store.NeighbourRow[]> {
  const itemIds = alike(itemId)
  if (itemIds.length === 0) throw new Refusal('work-order.item-unknown')
  if (!isNeighbour(caller, communityId)) return []
  if (buildingId === undefined && exactPlace === undefined) return []
  const likeness = {
    itemIds,
    buildingId: buildingId ?? null,
    exactPlace: exactPlace?.trim() ?? null,
    since: lately(now),
  }
  return store.findSimilar(db, communityId, likeness, caller.personId, SIMILAR_MAX)
}

export const followedBy = ({ db, caller, communityId, now }: Request) =>
  isNeighbour(caller, communityId)
    ? store.findFollowed(db, communityId, caller.personId, lately(now), FOLLOWS_MAX)
    : Promise.resolve([])
