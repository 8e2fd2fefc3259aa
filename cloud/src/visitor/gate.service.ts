import { randomUUID } from 'node:crypto'
import type { CallerDuty } from '../access/caller'
import {
  type AdmittedPass,
  GATE_LOCK_SECONDS,
  GATE_TRIES,
  GATE_TRIES_WINDOW_MINUTES,
} from '../contract'
import { inTransaction } from '../database/transaction'
import type { Db } from '../database/tables'
import { Refusal } from '../refusal'
import type { Secrets } from '../secrets'
import * as store from './gate.store'
import { codeHash, tokenHash, tokenInQr } from './pass-secrets'
import { stateOf } from './pass-view'
import type { Visit } from './visitor.service'
import type { PassRow } from './visitor.store'

export type Shown = { readonly code: string } | { readonly qr: string }

/**
 * One answer for a guard. Every refusal is the same null after the same statements, whether the code
 * never was, is over, is for later or belongs to another community: a code cannot be probed.
 */
export async function checkPass(
  { db, secrets, now }: Visit,
  duty: CallerDuty,
  shown: Shown,
): Promise<AdmittedPass | null> {
  return inTransaction(db, async (tx) => {
    await store.lockGuard(tx, duty.communityId, duty.staffId)
    await refuseWhileLocked(tx, duty, now)
    const pass = await findShown(tx, secrets, duty.communityId, shown)
    const admitted = pass !== undefined && stateOf(pass, now) === 'live'
    if (!admitted) await store.addWrongTry(tx, duty.communityId, duty.staffId, now)
    await store.logLookUp(tx, {
      community_id: duty.communityId,
      look_up_id: randomUUID(),
      at: now,
      way: 'code' in shown ? 'code' : 'qr',
      staff_id: duty.staffId,
      pass_id: pass?.pass_id ?? null,
      admitted,
    })
    return admitted ? admittedOf(pass) : null
  })
}

async function refuseWhileLocked(tx: Db, duty: CallerDuty, now: Date): Promise<void> {
  const since = new Date(now.getTime() - GATE_TRIES_WINDOW_MINUTES * 60_000)
  const { tries, last } = await store.wrongTries(tx, duty.communityId, duty.staffId, since)
  if (tries < GATE_TRIES || last === null) return
  const openAt = last.getTime() + GATE_LOCK_SECONDS * 1000
  if (openAt > now.getTime())
    throw new Refusal('gate.locked', {
      retryAfter: Math.ceil((openAt - now.getTime()) / 1000),
    })
}

async function findShown(
  tx: Db,
  secrets: Secrets,
  communityId: string,
  shown: Shown,
): Promise<PassRow | undefined> {
  if ('code' in shown)
    return store.findPassByCode(tx, communityId, codeHash(secrets, communityId, shown.code))
  // A text that is no pass of ours is looked up all the same: no answer comes sooner than another.
  const token = tokenInQr(shown.qr) ?? 'no pass'
  const pass = await store.findPassByToken(tx, 'qr', tokenHash(secrets, 'qr', token))
  return pass?.community_id === communityId ? pass : undefined
}

function admittedOf(pass: PassRow): AdmittedPass {
  return {
    passId: pass.pass_id,
    visitorName: pass.visitor_name,
    companions: pass.companions,
    plate: pass.plate,
    address: pass.address,
    windowTo: pass.window_to.toISOString(),
    usesLeft: pass.uses - pass.used,
    note: pass.note,
  }
}

/** Runs inside the transaction of a keyed endpoint: the use and its entry stand or fall together. */
export async function recordEntry(
  { db, now }: Visit,
  duty: CallerDuty,
  wanted: { passId: string; gateId: string },
) {
  const gateName = await store.findGateName(db, duty.communityId, wanted.gateId)
  if (gateName === null) throw new Refusal('object.unknown')
  const left = await store.useEntry(db, duty.communityId, wanted.passId, now)
  if (!left) throw new Refusal('pass.not-valid')
  await store.insertEntry(db, {
    community_id: duty.communityId,
    pass_id: wanted.passId,
    entry_no: left.used,
    gate_id: wanted.gateId,
    gate_name: gateName,
    staff_id: duty.staffId,
    at: now,
  })
  return { passId: wanted.passId, enteredAt: now.toISOString(), usesLeft: left.uses - left.used }
}
