/**
 * Photos of moves follow their order one by one, whatever becomes of the page: the list is kept on
 * the phone and goes on after a restart (a cellar has no signal), waits longer after every try that
 * got no answer, and stops where the server said no.
 */
import { failureCode, isUnreached, type FailureCode } from '../../services/api-error'
import { sentenceOf } from '../words/sentences'
import { onForget } from '../../services/forget'
import { isObject, read, write, type Slot } from '../../services/storage'
import { dropPhoto, type ChosenPhoto } from './chosen-photos'
import { postPhoto, type Parcel } from './photo-post'

interface Waiting extends Parcel {
  /** why the server will not take it; null while it is still to go */
  refused: FailureCode | null
}

const PARCELS: Slot<Waiting[]> = {
  key: 'staff-photos',
  version: 1,
  isValid: (value): value is Waiting[] =>
    Array.isArray(value) && value.every((each) => isObject(each) && 'orderId' in each),
}

const FIRST_PAUSE_MS = 3_000
const LONGEST_PAUSE_MS = 5 * 60_000
const PASSING: FailureCode[] = [
  'service.unavailable',
  'unexpected',
  'request.too-many',
  'session.invalid',
  'session.missing',
]

let parcels: Waiting[] | undefined
let running: Promise<void> | null = null
let timer: ReturnType<typeof setTimeout> | undefined
let failures = 0
let listener: (() => void) | null = null

const all = (): Waiting[] => (parcels ??= read(PARCELS) ?? [])

function keep(next: Waiting[]): void {
  parcels = next
  write(PARCELS, next)
  listener?.()
}

onForget(() => {
  for (const parcel of all()) dropPhoto(parcel)
  keep([])
})

/** The page on top hears of every change; null when it goes. */
export function onParcelChange(tell: (() => void) | null): void {
  listener = tell
}

/** The move that names them has been made: they may go. */
export function sendPhotosOf(
  order: { communityId: string; id: string },
  photos: readonly ChosenPhoto[],
): void {
  const { communityId, id: orderId } = order
  const fresh = photos.map((photo) => ({ ...photo, communityId, orderId, refused: null }))
  if (fresh.length > 0) keep(all().concat(fresh))
  void sendParcels()
}

/** 还有 2 张照片在传，会自动补上; empty where there is nothing to say. */
export function parcelWords(orderId: string): string {
  const own = all().filter((parcel) => parcel.orderId === orderId)
  const left = own.filter(({ refused }) => refused === null).length
  if (left > 0) return `还有 ${left} 张照片在传，会自动补上`
  const [bad] = own
  return bad ? `${own.length} 张照片没传上：${sentenceOf(bad.refused ?? 'unexpected')}` : ''
}

/** Nothing helps those that were refused: looked at once, they go. */
export function forgetRefused(orderId: string): void {
  const gone = all().filter((parcel) => parcel.orderId === orderId && parcel.refused !== null)
  if (gone.length === 0) return
  for (const parcel of gone) dropPhoto(parcel)
  keep(all().filter((parcel) => !gone.includes(parcel)))
}

/** Sends what waits, one at a time. Never throws; safe to call at any moment. */
export function sendParcels(): Promise<void> {
  if (timer !== undefined) clearTimeout(timer)
  running ??= sendAll().finally(() => {
    running = null
  })
  return running
}

async function sendAll(): Promise<void> {
  for (;;) {
    const parcel = all().find(({ refused }) => refused === null)
    if (!parcel) return
    if (!(await wasAnswered(parcel))) {
      const pause = Math.min(FIRST_PAUSE_MS * 2 ** failures, LONGEST_PAUSE_MS)
      failures += 1
      timer = setTimeout(() => void sendParcels(), pause)
      return
    }
    failures = 0
  }
}

async function wasAnswered(parcel: Waiting): Promise<boolean> {
  try {
    await postPhoto(parcel)
    dropPhoto(parcel)
    keep(all().filter(({ id }) => id !== parcel.id))
    return true
  } catch (error) {
    const code = failureCode(error)
    if (isUnreached(error) || PASSING.includes(code)) return false
    keep(all().map((each) => (each.id === parcel.id ? { ...each, refused: code } : each)))
    return true
  }
}
