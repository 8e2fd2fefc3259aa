/** The photos of the form as tiles, and how many more fit. */
import { MAX_PHOTOS, MAX_VIDEOS } from '../../../contract/work-order-names'
import type { FormMedia } from './form'

/** `taken`: whether files can be sent at all from here. */
export function photosView(media: FormMedia[], taken = true) {
  const photos = media.filter(({ kind }) => kind === 'photo').length
  const clips = media.length - photos
  const count = photos === 0 ? '' : `${photos} 张，`
  return {
    tiles: media.map(({ id, kind, thumb }, index) => ({
      id,
      thumb,
      label: `第 ${index + 1} ${kind === 'photo' ? '张照片' : '段视频'}`,
      clip: kind === 'video',
      state: 'kept',
      percent: 0,
    })),
    aside: `${count}最多 ${MAX_PHOTOS} 张`,
    photosLeft: taken ? MAX_PHOTOS - photos : 0,
    clipsLeft: taken ? MAX_VIDEOS - clips : 0,
  }
}
