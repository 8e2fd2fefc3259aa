/** The files of an order as tiles: the phone's own copy while it travels, the server's once it is there. */
import type { WorkOrder } from '../contract/work-order'
import type { PhotoTile } from '../components/photo-grid/index'
import type { PhotoJob } from '../services/photo-queue'
import { jobTiles } from './photo-words'

type Media = WorkOrder['media']

const NAMES: Record<Media[number]['purpose'], string> = {
  report: '',
  before: '修之前的',
  after: '修好后的',
  comment: '',
}

function tileOf({ id, kind, state, thumbUrl }: Media[number], jobs: PhotoJob[], origin: string) {
  const [travelling] = jobTiles(jobs.filter((job) => job.id === id && job.state !== 'done'))
  if (travelling) return travelling
  if (state !== 'ready') return null
  const thumb = thumbUrl ? origin + thumbUrl : ''
  const tile: PhotoTile = {
    id,
    thumb,
    label: '',
    clip: kind === 'video',
    state: 'done',
    percent: 100,
  }
  return tile
}

/** Those that are here or on this phone, each with a name to be told by. */
export function tilesOf(media: Media, jobs: PhotoJob[], origin: string): PhotoTile[] {
  const tiles: PhotoTile[] = []
  for (const item of media) {
    const tile = tileOf(item, jobs, origin)
    const label = `${NAMES[item.purpose]}第 ${tiles.length + 1} ${item.kind === 'video' ? '段视频' : '张照片'}`
    if (tile) tiles.push({ ...tile, label })
  }
  return tiles
}

/** Named by the order, not here yet, and not on this phone: somebody else's phone still has them. */
export function missingWords(media: Media, jobs: PhotoJob[]): string {
  const missing = media.filter(
    ({ id, state }) => state === 'waiting' && jobs.every((job) => job.id !== id),
  )
  return missing.length > 0 ? `还有 ${missing.length} 张照片没传上` : ''
}

export const reportMedia = ({ media }: WorkOrder) =>
  media.filter(({ purpose }) => purpose === 'report')
