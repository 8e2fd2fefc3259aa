/** The photos of a form as tiles, and how many more fit. */
import type { KeptFile } from '../services/media-files'

export interface PhotoLimits {
  photos: number
  clips: number
}

export function photosView(media: readonly KeptFile[], limits: PhotoLimits) {
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
    aside: `${count}最多 ${limits.photos} 张`,
    photosLeft: limits.photos - photos,
    clipsLeft: limits.clips - clips,
  }
}
