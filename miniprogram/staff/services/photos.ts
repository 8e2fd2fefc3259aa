/** Residents' photos as the desk sees them: by signed addresses that last ten minutes. */
import type { WorkOrder } from '../../contract/replies/work-order'
import { transport } from '../../services/config'

export interface Photo {
  id: string
  url: string
  /** empty for a clip */
  thumb: string
  clip: boolean
  /** 第 1 张照片 */
  label: string
}

const origin = () => (transport.kind === 'request' ? transport.baseUrl : '')

/** Those that have arrived. */
export function photosOf({ media }: Pick<WorkOrder, 'media'>): Photo[] {
  return media
    .filter(({ url }) => url !== null)
    .map(({ id, kind, url, thumbUrl }, at) => ({
      id,
      url: origin() + (url ?? ''),
      thumb: thumbUrl ? origin() + thumbUrl : '',
      clip: kind === 'video',
      label: kind === 'video' ? '视频' : `第 ${at + 1} 张照片`,
    }))
}

export function showPhotos(photos: Photo[], id: string): void {
  wx.previewMedia({
    sources: photos.map(({ url, clip }) => ({ url, type: clip ? 'video' : 'image' })),
    current: photos.map((photo) => photo.id).indexOf(id),
    fail: () => undefined,
  })
}
