/**
 * Calls made and what came of them: the reliability record of the lines. Kept on the phone until a
 * network takes it; without login, by the device's random id.
 */
import { recordDialIntents, type DialAnswer } from '../contract/dial-intent'
import { failureCode, isUnreached } from './api-error'
import { call } from './client'
import { now } from './clock'
import { deviceId } from './device-id'
import { uuid } from './random'
import { isObject, read, write, type Slot } from './storage'

interface Dialled {
  id: string
  communityId: string
  lineId: string
  dialledAt: string
  answer: DialAnswer | null
}

const LOG: Slot<Dialled[]> = {
  key: 'dial-log',
  version: 1,
  isValid: (value): value is Dialled[] =>
    Array.isArray(value) && value.every((each) => isObject(each) && typeof each['id'] === 'string'),
}

const KEPT = 100
const BATCH = 20

const log = (): Dialled[] => read(LOG) ?? []

let sending: Promise<void> | null = null

/** The dialler opened for a line. Returns the id by which the answer is added. */
export function noteDial(communityId: string, lineId: string): string {
  const entry = {
    id: uuid(),
    communityId,
    lineId,
    dialledAt: now().toISOString(),
    answer: null,
  }
  write(LOG, [...log(), entry].slice(-KEPT))
  return entry.id
}

export function noteAnswer(id: string, answer: DialAnswer): void {
  write(
    LOG,
    log().map((each) => (each.id === id ? { ...each, answer } : each)),
  )
}

/** 我没有拨出去: nothing was learned about the line. */
export function forgetDial(id: string): void {
  write(
    LOG,
    log().filter((each) => each.id !== id),
  )
}

/** Sends what waits, except the call whose answer is still asked for. Never throws. */
export function flushDialLog(exceptId: string | null = null): Promise<void> {
  sending ??= sendAll(exceptId).finally(() => {
    sending = null
  })
  return sending
}

async function sendAll(exceptId: string | null): Promise<void> {
  for (;;) {
    const waiting = log().filter(({ id }) => id !== exceptId)
    const communityId = waiting[0]?.communityId
    if (communityId === undefined) return
    const batch = waiting.filter((each) => each.communityId === communityId).slice(0, BATCH)
    if (!(await wasTaken(communityId, batch))) return
    // An answer given while the batch travelled must still go: drop only what is unchanged.
    const gone = batch.map(({ id, answer }) => `${id} ${String(answer)}`)
    const left = log().filter(({ id, answer }) => !gone.includes(`${id} ${String(answer)}`))
    if (!write(LOG, left)) return
  }
}

/** True also when the server will never take it: a record of a line that is gone helps nobody. */
async function wasTaken(communityId: string, batch: Dialled[]): Promise<boolean> {
  const intents = batch.map(({ id, lineId, dialledAt, answer }) => ({
    id,
    lineId,
    dialledAt,
    answer,
  }))
  try {
    const body = { deviceId: deviceId(), intents }
    await call(recordDialIntents, { params: { communityId }, body })
    return true
  } catch (error) {
    const code = failureCode(error)
    const later = isUnreached(error) || code === 'request.too-many' || code === 'unexpected'
    return !later && code !== 'service.unavailable'
  }
}
