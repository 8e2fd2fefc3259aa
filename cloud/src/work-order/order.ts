import type { MediaKind, StaffRole, WorkOrder, WorkOrderEventType } from '../contract'

export type StoredPromise = {
  step: WorkOrder['promises'][number]['step']
  dueAt: Date
  metAt: Date | null
}

export interface OrderEvent {
  id: string
  type: WorkOrderEventType
  at: Date
  /** null when nobody did it but time itself */
  actorId: string | null
  /** by whom the property acted; null for a resident */
  staff: { name: string; role: StaffRole } | null
  reason: string | null
}

export interface OrderMedia {
  /** drawn by the phone */
  id: string
  /** drawn by us: names the file in the store and in addresses */
  fileId: string
  kind: MediaKind
  state: 'waiting' | 'ready'
}

type Shown = 'number' | 'kind' | 'scope' | 'itemId' | 'title' | 'description' | 'urgency' | 'state'
type Counted = 'version' | 'verified' | 'windows' | 'mayEnter' | 'promisesConfirmed' | 'referral'

/** What does not depend on who looks is named and meant as in the contract's `workOrder`. */
export interface Order extends Pick<WorkOrder, Shown | Counted | 'id' | 'communityId'> {
  /** the part of the place that the property knows: 3栋2单元1101; empty for a place told in words */
  place: string
  exactPlace: string | null
  roomId: string | null
  buildingId: string | null
  unitId: string | null
  /** whose verified members may read along; null when only the reporter may */
  householdId: string | null
  reporterId: string
  contactName: string | null
  /** digits, whole */
  contactPhone: string | null
  submittedAt: Date
  closedAt: Date | null
  promises: StoredPromise[]
  /** oldest first */
  events: OrderEvent[]
  /** as the reporter put them */
  media: OrderMedia[]
}

/** The nearest promise not kept yet; null without one. */
export function nextPromise(promises: readonly StoredPromise[]): StoredPromise | null {
  let nearest: StoredPromise | null = null
  for (const promise of promises)
    if (!promise.metAt && (!nearest || promise.dueAt < nearest.dueAt)) nearest = promise
  return nearest
}

/** 3栋2单元1101 主卧卫生间 */
export function placeInWords({ place, exactPlace }: Pick<Order, 'place' | 'exactPlace'>): string {
  if (exactPlace === null || exactPlace === place) return place
  // People often begin with the building they have chosen already.
  if (place === '' || exactPlace.startsWith(place)) return exactPlace
  return `${place} ${exactPlace}`
}
