import type { Caller } from '../../access/caller'
import { MAX_PHOTOS, type ShowingState, type WorkOrderKind } from '../../contract'
import type { Order, OrderMedia } from '../order'

/** A complaint and a call-back are nobody else's business, wherever they are about. */
export const NEIGHBOURLY: readonly WorkOrderKind[] = ['repair', 'incident']
export const isForNeighbours = (kind: WorkOrderKind) => NEIGHBOURLY.includes(kind)

/** What neighbours may know of at all. */
export const isPublicArea = ({ scope, kind }: Pick<Order, 'scope' | 'kind'>) =>
  scope === 'public' && isForNeighbours(kind)

/** Passed by WeChat's check, or released by the desk. */
export const SHOWN: readonly ShowingState[] = ['passed', 'released']
export const isShown = (showing: ShowingState | null) => showing !== null && SHOWN.includes(showing)

/** The photos of the report that have come: no others are ever shown to neighbours. */
export const shownMedia = (media: readonly OrderMedia[]): OrderMedia[] =>
  media
    .filter(
      ({ kind, purpose, state }) => kind === 'photo' && purpose === 'report' && state === 'ready',
    )
    .slice(0, MAX_PHOTOS)

/**
 * Whether somebody is of this community, as far as neighbours go: who has a household or works here,
 * and who has neither anywhere and so is of the community whose code they scanned. Whoever lives or
 * works elsewhere may report a broken lamp here, but what neighbours report is not theirs to read.
 */
export function isNeighbour(caller: Caller, communityId: string): boolean {
  const { memberships, duties } = caller
  const isHere = (place: { communityId: string }) => place.communityId === communityId
  if (memberships.length === 0 && duties.length === 0) return true
  return memberships.some(isHere) || duties.some(isHere)
}

/** The calls of the outbox by which WeChat is asked to look at them. */
export const CHECK_WORDS = 'check-words'
export const CHECK_PHOTO = 'check-photo'
