import { ApiFailure } from './api'

/** A clip whose facts do not arrive in this time is taken as unreadable. */
const READ_WITHIN_MS = 5000

export interface VideoFacts {
  width: number
  height: number
  /** Seconds. */
  duration: number
  thumbnail?: Blob
}

export async function measureImage(picture: Blob): Promise<{ width: number; height: number }> {
  try {
    const bitmap = await createImageBitmap(picture)
    const { width, height } = bitmap
    bitmap.close()
    return { width, height }
  } catch {
    throw new ApiFailure('image format not supported')
  }
}

/** Zeros when the browser cannot play the clip: it may still be sent. */
export async function measureVideo(clip: Blob): Promise<VideoFacts> {
  const player = document.createElement('video')
  const url = URL.createObjectURL(clip)
  player.muted = true
  player.preload = 'auto'
  try {
    await new Promise<void>((resolve, reject) => {
      player.addEventListener('loadeddata', () => resolve())
      player.addEventListener('error', () => reject(new Error('unreadable clip')))
      setTimeout(() => reject(new Error('unreadable clip')), READ_WITHIN_MS)
      player.src = url
    })
    const { videoWidth: width, videoHeight: height, duration } = player
    const thumbnail = await firstFrame(player)
    return { width, height, duration, ...(thumbnail ? { thumbnail } : {}) }
  } catch {
    return { width: 0, height: 0, duration: 0 }
  } finally {
    player.removeAttribute('src')
    URL.revokeObjectURL(url)
  }
}

function firstFrame(player: HTMLVideoElement): Promise<Blob | null> {
  const canvas = document.createElement('canvas')
  canvas.width = player.videoWidth
  canvas.height = player.videoHeight
  canvas.getContext('2d')?.drawImage(player, 0, 0)
  return new Promise((resolve) => {
    canvas.toBlob(resolve, 'image/jpeg', 0.8)
  })
}
