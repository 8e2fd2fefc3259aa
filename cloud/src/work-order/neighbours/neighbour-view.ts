import {
  type FollowedOrder,
  isOpen,
  MOVE_EVENTS,
  type MoveEvent,
  type NeighbourOrder,
} from '../../contract'
import { mediaAddresses } from '../../media/address'
import type { Secrets } from '../../secrets'
import type { Found } from '../find.store'
import { placeInWords } from '../order'
import { promiseView } from '../view'
import type { NeighbourRow } from './neighbour.store'
import { isShown, shownMedia } from './shared'
import { stillBrokenWait } from './still-broken'

export interface Reader {
  readonly personId: string
  readonly secrets: Secrets
  readonly now: Date
}

/** The exact place and the description are somebody's words: both wait until they are released. */
const wordsOf = (
  row: Pick<NeighbourRow, 'place' | 'exactPlace' | 'description' | 'wordsShowing'>,
) =>
  isShown(row.wordsShowing)
    ? { place: placeInWords(row), words: row.description }
    : { place: row.place, words: null }

type File = NonNullable<NeighbourRow['photo']>

function photoView(communityId: string, file: File, { secrets, now }: Reader) {
  const { url, thumbUrl } = mediaAddresses(secrets, communityId, file, now)
  return { id: file.id, url, thumbUrl }
}

export function neighbourView(row: NeighbourRow, reader: Reader): NeighbourOrder {
  const { id, number, kind, itemId, title, state, followers, following, mine } = row
  return {
    ...{ id, number, kind, itemId, title, state, followers, following, mine },
    ...wordsOf(row),
    submittedAt: row.submittedAt.toISOString(),
    closedAt: row.closedAt?.toISOString() ?? null,
    photo: row.photo && photoView(row.communityId, row.photo, reader),
  }
}

/** What is between the reporter and the property alone. */
const THEIRS: readonly MoveEvent[] = [
  'quoted',
  'price-agreed',
  'price-refused',
  'rated',
  'fed-back',
  'window-changed',
]
const TOLD: readonly string[] = MOVE_EVENTS.filter((event) => !THEIRS.includes(event))

/** The order as whoever waits for it sees it: nobody is named, and nobody's words are told but released. */
export function followedView(
  { order, around }: Found,
  { following }: { following: boolean },
  reader: Reader,
): FollowedOrder {
  const { id, number, kind, itemId, title, state, followers } = order
  const photos = shownMedia(order.media).filter(({ showing }) => isShown(showing))
  return {
    ...{ id, number, kind, itemId, title, state, followers, following },
    ...wordsOf(order),
    mine: order.reporterId === reader.personId,
    submittedAt: order.submittedAt.toISOString(),
    closedAt: order.closedAt?.toISOString() ?? null,
    photos: photos.map((file) => photoView(order.communityId, file, reader)),
    steps: order.events.flatMap(({ type, state: after, at }) =>
      TOLD.includes(type) ? [{ type: type as MoveEvent, state: after, at: at.toISOString() }] : [],
    ),
    promises: order.promises.map(promiseView),
    promisesConfirmed: order.promisesConfirmed,
    referral: state === 'declined' ? order.referral : null,
    stillBroken: order.stillBroken,
    stillBrokenAfter: isOpen(state)
      ? stillBrokenWait(order.events, reader.personId, reader.now)
      : null,
    goesOn: around.goesOn,
  }
}
