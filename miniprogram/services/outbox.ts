/**
 * The visible sending queue. What a person submitted is written here first, then sent; without
 * network it waits, survives every restart, and reaches the server once, because the entry's id is
 * its idempotency key. A refused entry stays visible with its sentence until it is edited or removed.
 */
import { failureCode, isApiError, type FailureCode } from './api-error'
import { perform, type Request } from './client'
import { now } from './clock'
import { uuid } from './random'
import { isObject, read, write, type Slot } from './storage'

export type EntryState = 'waiting' | 'sending' | 'refused' | 'sent'

export interface OutboxEntry {
  /** UUID, also the idempotency key. */
  id: string
  /** Who shows it: `work-order`, `call-back`, `visitor-pass`. */
  kind: string
  /** False: the entry goes once sent. True: it stays as `sent` until its owner took the reply. */
  holdsReply: boolean
  communityId: string
  /** What the list shows before the server has named it: 楼道灯不亮. */
  title: string
  request: Request
  createdAt: string
  state: EntryState
  tries: number
  /** Not before this instant: the server asked for patience. */
  notBefore: string | null
  code: FailureCode | null
  reply: unknown
}

const OUTBOX: Slot<OutboxEntry[]> = {
  key: 'outbox',
  version: 1,
  isValid: (value): value is OutboxEntry[] =>
    Array.isArray(value) &&
    value.every((each) => isObject(each) && isObject(each['request']) && 'state' in each),
}

/** Without network the phone knows at once; a waiting entry that tries for ever still ends somewhere. */
const PATIENT_CODES: FailureCode[] = [
  'offline',
  'slow',
  'service.unavailable',
  'unexpected',
  'request.too-many',
  'session.missing',
  'session.invalid',
  'session.code-refused',
]

let entries: OutboxEntry[] | undefined
let flushing: Promise<void> | null = null
const listeners: (() => void)[] = []

function all(): OutboxEntry[] {
  // A run that ended while sending left `sending` behind: the key makes another try safe.
  entries ??= (read(OUTBOX) ?? []).map((each) =>
    each.state === 'sending' ? { ...each, state: 'waiting' } : each,
  )
  return entries
}

/** False when the phone had no space for it: the entry then lives only as long as this run. */
function keep(next: OutboxEntry[]): boolean {
  entries = next
  const kept = write(OUTBOX, next)
  for (const listener of listeners.slice()) listener()
  return kept
}

function change(id: string, patch: Partial<OutboxEntry>): void {
  keep(all().map((each) => (each.id === id ? { ...each, ...patch } : each)))
}

/** Oldest first. */
export const outboxEntries = (communityId?: string): OutboxEntry[] =>
  all().filter((each) => communityId === undefined || each.communityId === communityId)

export const outboxEntry = (id: string): OutboxEntry | null =>
  all().find((each) => each.id === id) ?? null

/** Called after every change; returns the function that unsubscribes. */
export function onOutboxChange(listener: () => void): () => void {
  listeners.push(listener)
  return () => {
    const at = listeners.indexOf(listener)
    if (at >= 0) listeners.splice(at, 1)
  }
}

export interface NewEntry {
  kind: string
  holdsReply: boolean
  communityId: string
  title: string
  /** `requestOf(submitWorkOrder, …)`; its key is replaced by the entry's id. */
  request: Request
}

/** Keeps the entry; call `flushOutbox` next. `kept: false`: the phone has no space for it. */
export function enqueue({ request, ...rest }: NewEntry): {
  id: string
  kept: boolean
} {
  const id = uuid()
  const entry: OutboxEntry = {
    id,
    ...rest,
    request: { ...request, key: id },
    createdAt: now().toISOString(),
    state: 'waiting',
    tries: 0,
    notBefore: null,
    code: null,
    reply: null,
  }
  return { id, kept: keep([...all(), entry]) }
}

/** To give up, to edit (put its body back into the form first), or after its reply was taken. */
export function removeEntry(id: string): void {
  keep(all().filter((each) => each.id !== id))
}

/** For a person who deletes their data. */
export function emptyOutbox(): void {
  keep([])
}

/** Sends what waits, oldest first, one at a time; stops where no answer comes. Never throws. */
export function flushOutbox(): Promise<void> {
  flushing ??= sendWaiting().finally(() => {
    flushing = null
  })
  return flushing
}

const isDue = ({ state, notBefore }: OutboxEntry) =>
  state === 'waiting' && (notBefore === null || notBefore <= now().toISOString())

async function sendWaiting(): Promise<void> {
  const tried: string[] = []
  for (;;) {
    const entry = all().find((each) => isDue(each) && !tried.includes(each.id))
    if (!entry) return
    tried.push(entry.id)
    if (!(await wasAnswered(entry))) return
  }
}

async function wasAnswered(entry: OutboxEntry): Promise<boolean> {
  const tries = entry.tries + 1
  change(entry.id, { state: 'sending', tries, code: null })
  try {
    const reply = await perform(entry.request)
    if (entry.holdsReply) change(entry.id, { state: 'sent', reply })
    else removeEntry(entry.id)
    return true
  } catch (error) {
    const code = failureCode(error)
    if (!PATIENT_CODES.includes(code)) {
      change(entry.id, { state: 'refused', code })
      return true
    }
    const seconds = isApiError(error) ? error.retryAfter : null
    const notBefore =
      seconds === null ? null : new Date(now().getTime() + seconds * 1000).toISOString()
    change(entry.id, { state: 'waiting', code, notBefore })
    return code === 'request.too-many' || code === 'unexpected'
  }
}
