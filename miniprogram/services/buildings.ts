/** The community's doors for choosing an address; the last list is kept, so choosing needs no network. */
import { listBuildings } from '../contract/community'
import type { ReplyOf } from '../contract/endpoint'
import { call } from './client'
import { isObject, read, write, type Slot } from './storage'

export type Building = ReplyOf<typeof listBuildings>['buildings'][number]

interface Kept {
  communityId: string
  buildings: Building[]
}

/** One community's list: a big estate has thousands of rooms and a key holds 1 MB. */
const BUILDINGS: Slot<Kept> = {
  key: 'buildings',
  version: 1,
  isValid: (value): value is Kept => isObject(value) && Array.isArray(value['buildings']),
}

export function keptBuildings(communityId: string): Building[] | null {
  const kept = read(BUILDINGS)
  return kept?.communityId === communityId ? kept.buildings : null
}

/** Throws ApiError. */
export async function fetchBuildings(communityId: string): Promise<Building[]> {
  const { buildings } = await call(listBuildings, { params: { communityId } })
  write(BUILDINGS, { communityId, buildings })
  return buildings
}
