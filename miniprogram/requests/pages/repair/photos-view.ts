/** The photos of the form as tiles, and how many more fit. */
import { MAX_PHOTOS, MAX_VIDEOS } from '../../../contract/media'
import type { FormMedia } from './form'

export function photosView(media: FormMedia[]) {
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
    photosLeft: MAX_PHOTOS - photos,
    clipsLeft: MAX_VIDEOS - clips,
  }
}
