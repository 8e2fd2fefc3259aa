/** Photos on their way as tiles and as one honest sentence. */
import { sentenceOf } from './sentences'
import type { PhotoTile } from '../components/photo-grid/index'
import type { PhotoJob } from '../services/photo-queue'

export function jobTiles(jobs: PhotoJob[]): PhotoTile[] {
  return jobs.map(({ id, kind, thumb, state, percent }, index) => ({
    id,
    thumb: state === 'done' ? '' : thumb,
    label: `第 ${index + 1} ${kind === 'photo' ? '张照片' : '段视频'}`,
    clip: kind === 'video',
    state,
    percent,
  }))
}

const countWords = (jobs: PhotoJob[]) => {
  const clips = jobs.filter(({ kind }) => kind === 'video').length
  const photos = jobs.length - clips
  const parts = [photos > 0 ? `${photos} 张照片` : '', clips > 0 ? `${clips} 段视频` : '']
  return parts.filter((part) => part !== '').join('和')
}

/** 1 张照片还在传，会自动补上。 Empty where there is nothing to say. */
export function photosWords(jobs: PhotoJob[]): string {
  const left = jobs.filter(({ state }) => state !== 'done' && state !== 'refused')
  if (left.length > 0) return `${countWords(left)}还在传，会自动补上。`
  const refused = jobs.filter(({ state }) => state === 'refused')
  if (refused.length === 0) return jobs.length > 0 ? '照片都传好了。' : ''
  const why = sentenceOf(refused[0]?.code ?? 'unexpected')
  return `${countWords(refused)}没传上：${why}。`
}

/** Before the order itself has gone. */
export const photosWaiting = (jobs: PhotoJob[]) =>
  jobs.length > 0 ? `${countWords(jobs)}跟着一起发。` : ''
