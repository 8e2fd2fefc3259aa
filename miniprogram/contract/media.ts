/**
 * Photos and a clip of a work order. The phone draws the id, the order is created with the list, and
 * each file follows by itself; sending one again changes nothing. A form post, because
 * `wx.uploadFile` knows no other method (decision 0006); one field `file`, judged by its content.
 */
import { endpoint, person, shapeOf } from './endpoint'
import type { MediaItem } from './replies/media'
import type { MediaParams } from './requests/media'

export const MAX_PHOTO_BYTES = 10 * 1024 * 1024
export const MAX_VIDEO_BYTES = 50 * 1024 * 1024
/** Width times height: above this a small file unpacks into too much memory. */
export const MAX_PHOTO_PIXELS = 50_000_000
/** Minutes for which a signed address shows a file. */
export const MEDIA_URL_MINUTES = 10

/**
 * Only who named the file in the report or in an entry may send it; `media.too-many` for an id that
 * the order does not name.
 */
export const uploadMedia = endpoint({
  name: 'uploadMedia',
  method: 'POST',
  path: '/v1/communities/:communityId/work-orders/:orderId/media/:mediaId',
  access: person,
  params: shapeOf<MediaParams>(),
  reply: shapeOf<MediaItem>(),
})
