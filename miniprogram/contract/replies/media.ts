import { MEDIA_KINDS, MEDIA_PURPOSES } from './work-order-names'
import { uuid } from '../ids'
import { nullable, obj, oneOf, str, type Infer } from '../schema'

export const mediaItem = obj({
  id: uuid(),
  kind: oneOf(MEDIA_KINDS),
  purpose: oneOf(MEDIA_PURPOSES),
  /** `waiting`: the order names it, the file has not come yet */
  state: oneOf(['waiting', 'ready'] as const),
  /** Signed, relative to the API's origin, good for MEDIA_URL_MINUTES; null while waiting. */
  url: nullable(str({ maxLength: 300 })),
  /** The photo again, small, for a tile. Signed like `url`; null for a clip. */
  thumbUrl: nullable(str({ maxLength: 300 })),
})
export type MediaItem = Infer<typeof mediaItem>
