import { randomInt } from 'node:crypto'
import type { Caller } from '../access/caller'
import {
  HOUSEHOLD_CODE_DAYS,
  HOUSEHOLD_CODE_LENGTH,
  HOUSEHOLD_CODE_PEOPLE,
  HOUSEHOLD_CODE_TRIES,
  SCAN_CODE_ALPHABET,
} from '../contract'
import { inTransaction } from '../database/transaction'
import type { Db } from '../database/tables'
import { findMe } from '../person/person.store'
import { Refusal } from '../refusal'
import type { Secrets } from '../secrets'
import * as store from './household.store'

const HOUR_MS = 60 * 60_000
const DAY_MS = 24 * HOUR_MS
/** More people than this in one flat is a mistake or a misuse. */
const HOUSEHOLD_MAX = 20

const hashOf = (secrets: Secrets, communityId: string, code: string) =>
  secrets.hash('household-code', `${communityId} ${code}`)

export interface Household {
  readonly db: Db
  readonly secrets: Secrets
  readonly now: Date
}

type Outcome = { readonly householdId: string } | { readonly refused: Refusal }

/**
 * Makes the caller a verified member of the household the code is for. A wrong try is counted in the
 * transaction that found it wrong, so that fifty guesses at once are still five.
 */
export async function join(
  household: Household,
  caller: Caller,
  communityId: string,
  code: string,
) {
  const { db } = household
  const outcome = await inTransaction(db, (tx) =>
    tryCode({ ...household, db: tx }, caller.personId, communityId, code),
  )
  if ('refused' in outcome) throw outcome.refused
  const me = await findMe(db, caller.personId)
  const joined = me?.households.find(
    (home) => home.communityId === communityId && home.householdId === outcome.householdId,
  )
  if (!joined) throw new Refusal('household-code.wrong')
  return joined
}

async function tryCode(
  { db: tx, secrets, now }: Household,
  personId: string,
  communityId: string,
  code: string,
): Promise<Outcome> {
  if (!(await store.lockPerson(tx, personId))) return { refused: new Refusal('session.invalid') }
  const since = new Date(now.getTime() - HOUR_MS)
  const tries = await store.wrongTries(tx, communityId, personId, since)
  if (tries >= HOUSEHOLD_CODE_TRIES)
    return { refused: new Refusal('household-code.locked', { retryAfter: HOUR_MS / 1000 }) }
  const hash = hashOf(secrets, communityId, code)
  const found = await store.findCode(tx, communityId, hash)
  const member = found && (await store.findMember(tx, communityId, found.household_id, personId))
  const isOver = !found || found.expires_at <= now
  if (isOver || (found.people_left === 0 && !member?.verified_at)) {
    await store.addWrongTry(tx, communityId, personId, now)
    return { refused: new Refusal('household-code.wrong') }
  }
  const householdId = found.household_id
  if (member?.verified_at) return { householdId }
  if (!member && (await store.countMembers(tx, communityId, householdId)) >= HOUSEHOLD_MAX)
    return { refused: new Refusal('household.full') }
  await store.takePlace(tx, communityId, hash)
  await store.addMember(tx, {
    community_id: communityId,
    household_id: householdId,
    person_id: personId,
    relation: 'family',
    verified_at: now,
  })
  return { householdId }
}

function drawCode(): string {
  let code = ''
  for (let i = 0; i < HOUSEHOLD_CODE_LENGTH; i++)
    code += SCAN_CODE_ALPHABET.charAt(randomInt(SCAN_CODE_ALPHABET.length))
  return code
}

/** `issuedBy` is the person at the desk, null for the operator's command. */
export async function issueCode(
  { db, secrets, now }: Household,
  communityId: string,
  roomId: string,
  issuedBy: string | null,
) {
  return inTransaction(db, async (tx) => {
    const room = await store.findRoom(tx, communityId, roomId)
    if (!room) throw new Refusal('object.unknown')
    const householdId = await store.householdOfRoom(tx, communityId, roomId)
    const expiresAt = new Date(now.getTime() + HOUSEHOLD_CODE_DAYS * DAY_MS)
    const code = drawCode()
    const made = await store.insertCode(tx, {
      community_id: communityId,
      code_hash: hashOf(secrets, communityId, code),
      household_id: householdId,
      expires_at: expiresAt,
      people_left: HOUSEHOLD_CODE_PEOPLE,
      issued_by: issuedBy,
    })
    // Eight of 31 characters: a second collision in 10^11 does not happen, the caller tries again.
    if (!made) throw new Refusal('service.unavailable')
    return {
      code,
      address: room.address,
      expiresAt: expiresAt.toISOString(),
      people: HOUSEHOLD_CODE_PEOPLE,
    }
  })
}
