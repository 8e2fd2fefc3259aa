/**
 * Photos and clips follow their order one by one, whatever becomes of the page: the list is kept on
 * the phone, goes on after a restart, waits longer after every try that got no answer, and stops
 * where the server said no, with its sentence.
 */
import { failureCode, isUnreached, type FailureCode } from '../../services/api-error'
import { now } from '../../services/clock'
import { onForget } from '../../services/forget'
import { isObject, read, write, type Slot } from '../../services/storage'
import { removeFile, type KeptFile } from './media-files'
import { upload } from './upload'

/** `failed`: no answer, tried again by itself; `refused`: the server will not take this one. */
export type JobState = 'waiting' | 'sending' | 'failed' | 'refused' | 'done'

export interface PhotoJob extends KeptFile {
  communityId: string
  /** The outbox entry that carries the order; the order's id is known once it was sent. */
  entryId: string
  orderId: string | null
  state: JobState
  /** Of the running try; 0 before. */
  percent: number
  tries: number
  notBefore: string | null
  code: FailureCode | null
}

const JOBS: Slot<PhotoJob[]> = {
  key: 'photo-queue',
  version: 1,
  isValid: (value): value is PhotoJob[] =>
    Array.isArray(value) && value.every((each) => isObject(each) && 'state' in each),
}

const FIRST_PAUSE_MS = 3_000
const LONGEST_PAUSE_MS = 5 * 60_000
/** Done ones stay for the page that shows them; the next order's push them out. */
const DONE_KEPT = 20

let jobs: PhotoJob[] | undefined
let running: Promise<void> | null = null
let timer: ReturnType<typeof setTimeout> | null = null
const listeners: (() => void)[] = []

function all(): PhotoJob[] {
  // A run that ended while sending left `sending` behind: sending again changes nothing.
  jobs ??= (read(JOBS) ?? []).map((job) =>
    job.state === 'sending' ? { ...job, state: 'waiting', percent: 0 } : job,
  )
  return jobs
}

function tell(): void {
  for (const listener of listeners.slice()) listener()
}

function keep(next: PhotoJob[]): void {
  const done = next.filter(({ state }) => state === 'done')
  const surplus = done.slice(0, Math.max(0, done.length - DONE_KEPT))
  jobs = next.filter((job) => !surplus.includes(job))
  write(JOBS, jobs)
  tell()
}

function change(id: string, patch: Partial<PhotoJob>): void {
  keep(all().map((job) => (job.id === id ? { ...job, ...patch } : job)))
}

/** Of the outbox entry or the order; in the order they were chosen. */
export const jobsOf = (entryOrOrderId: string): PhotoJob[] =>
  all().filter(({ entryId, orderId }) => entryId === entryOrOrderId || orderId === entryOrOrderId)

export function onPhotoChange(listener: () => void): () => void {
  listeners.push(listener)
  return () => {
    const at = listeners.indexOf(listener)
    if (at >= 0) listeners.splice(at, 1)
  }
}

/** `orderId`: null while the order itself is still in the outbox. */
export function enqueuePhotos(
  communityId: string,
  entryId: string,
  files: KeptFile[],
  orderId: string | null = null,
): void {
  const fresh = files.map((file): PhotoJob => ({
    ...file,
    communityId,
    entryId,
    orderId,
    state: 'waiting',
    percent: 0,
    tries: 0,
    notBefore: null,
    code: null,
  }))
  if (fresh.length) keep([...all(), ...fresh])
}

/** The order has arrived and has an id: its photos may go. */
export function attachOrder(entryId: string, orderId: string): void {
  keep(all().map((job) => (job.entryId === entryId ? { ...job, orderId } : job)))
}

/** `keepFiles`: the form takes them back. */
export function dropPhotos(entryId: string, keepFiles = false): void {
  const dropped = all().filter((job) => job.entryId === entryId)
  if (!keepFiles) for (const job of dropped) if (job.state !== 'done') removeFile(job)
  keep(all().filter((job) => job.entryId !== entryId))
}

onForget(() => {
  for (const job of all()) if (job.state !== 'done') removeFile(job)
  keep([])
})

/** 再传: at once, whatever the pause. */
export function retryPhoto(id: string): void {
  change(id, { state: 'waiting', notBefore: null, code: null, percent: 0 })
  void sendPhotos()
}

const mayGo = ({ state, orderId, notBefore }: PhotoJob) =>
  orderId !== null &&
  (state === 'waiting' || state === 'failed') &&
  (notBefore === null || notBefore <= now().toISOString())

/** Sends what may go, one at a time. Never throws; safe to call at any moment. */
export function sendPhotos(): Promise<void> {
  running ??= sendAll().finally(() => {
    running = null
    planNext()
  })
  return running
}

async function sendAll(): Promise<void> {
  for (;;) {
    const job = all().find(mayGo)
    if (!job) return
    await sendOne(job)
  }
}

async function sendOne(job: PhotoJob): Promise<void> {
  const { id, communityId, orderId, path } = job
  const tries = job.tries + 1
  change(id, { state: 'sending', percent: 0, tries, code: null })
  try {
    const onProgress = (percent: number) => showProgress(id, percent)
    await upload({ communityId, orderId: orderId ?? '', mediaId: id, path }, onProgress)
    change(id, { state: 'done', percent: 100 })
    removeFile(job)
  } catch (error) {
    const code = failureCode(error)
    if (!isUnreached(error) && !isPassing(code)) {
      change(id, { state: 'refused', code, percent: 0 })
      return
    }
    const pause = Math.min(FIRST_PAUSE_MS * 2 ** (tries - 1), LONGEST_PAUSE_MS)
    const notBefore = new Date(now().getTime() + pause).toISOString()
    change(id, { state: 'failed', code, percent: 0, notBefore })
  }
}

const isPassing = (code: FailureCode) =>
  code === 'service.unavailable' ||
  code === 'unexpected' ||
  code === 'request.too-many' ||
  code === 'session.invalid' ||
  code === 'session.missing'

/** Not written down: a figure that a restart sets back to 0 anyway. */
function showProgress(id: string, percent: number): void {
  const whole = Math.min(99, Math.floor(percent))
  jobs = all().map((job) =>
    job.id === id && job.state === 'sending' ? { ...job, percent: whole } : job,
  )
  tell()
}

function planNext(): void {
  if (timer !== null) clearTimeout(timer)
  timer = null
  const times = all()
    .filter(({ state, orderId }) => state === 'failed' && orderId !== null)
    .map(({ notBefore }) => Date.parse(notBefore ?? ''))
  if (!times.length) return
  const wait = Math.max(500, Math.min(...times) - now().getTime())
  timer = setTimeout(() => void sendPhotos(), wait)
}
