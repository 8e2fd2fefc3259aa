import { randomUUID } from 'node:crypto'
import { homesIn, readsAlong, type Caller } from '../access/caller'
import {
  type NewVisitorPass,
  PAGE_SIZE,
  PASS_MAX_LIVE,
  type PassSummary,
  passWindowFault,
  type VisitorPass,
  isPlate,
} from '../contract'
import type { Db, NewRow } from '../database/tables'
import { Refusal } from '../refusal'
import type { Secrets } from '../secrets'
import {
  codeHash,
  drawPassSecrets,
  type PassSecrets,
  sealPassSecrets,
  tokenHash,
  unsealPassSecrets,
} from './pass-secrets'
import { passOf, summaryOf } from './pass-view'
import * as store from './visitor.store'

/** With a million codes and a few thousand live ones, ten draws in a row never all collide. */
const DRAWS = 10

export interface Visit {
  readonly db: Db
  readonly secrets: Secrets
  readonly now: Date
}

/** Runs inside the transaction of a keyed endpoint. */
export async function issuePass(
  { db, secrets, now }: Visit,
  caller: Caller,
  communityId: string,
  wanted: NewVisitorPass,
): Promise<VisitorPass> {
  const window = windowOf(wanted, now)
  if (wanted.plate !== undefined && !isPlate(wanted.plate))
    throw new Refusal('request.invalid', { fields: [{ path: '/plate', rule: 'plate' }] })
  if (!homesIn(caller, communityId).some((home) => home.householdId === wanted.householdId))
    throw new Refusal('household.required')
  const household = await store.lockHousehold(db, communityId, wanted.householdId, caller.personId)
  if (!household) throw new Refusal('object.unknown')
  const live = await store.countLivePasses(db, communityId, wanted.householdId, now)
  if (live >= PASS_MAX_LIVE) throw new Refusal('pass.too-many-live')
  const facts = {
    community_id: communityId,
    pass_id: randomUUID(),
    household_id: wanted.householdId,
    issuer_id: caller.personId,
    address: household.address,
    visitor_name: wanted.visitorName.trim(),
    window_from: window.from,
    window_to: window.to,
    plate: wanted.plate ?? null,
    companions: wanted.companions ?? 0,
    uses: wanted.uses ?? 1,
    used: 0,
    note: wanted.note ?? null,
    issued_at: now,
    revoked_at: null,
    erased_at: null,
  }
  const { row, pass } = await insertWithFreshCode(db, secrets, facts)
  return passOf(row, pass, [], caller.personId, now)
}

function windowOf(wanted: NewVisitorPass, now: Date) {
  const from = new Date(wanted.windowFrom)
  const to = new Date(wanted.windowTo)
  const fault = passWindowFault({ from, to, hasPlate: wanted.plate !== undefined }, now)
  if (fault) throw new Refusal(fault)
  return { from: from < now ? now : from, to }
}

type Facts = Omit<NewRow<'visitor_pass'>, 'code_hash' | 'secrets_sealed'> & { used: number }

async function insertWithFreshCode(db: Db, secrets: Secrets, facts: Facts) {
  for (let draw = 0; draw < DRAWS; draw++) {
    const pass = drawPassSecrets()
    const row = {
      ...facts,
      code_hash: codeHash(secrets, facts.community_id, pass.code),
      secrets_sealed: sealPassSecrets(secrets, pass),
    }
    const tokens = {
      share: tokenHash(secrets, 'share', pass.shareToken),
      qr: tokenHash(secrets, 'qr', pass.qrToken),
    }
    if (await store.insertPass(db, row, tokens)) return { row: row as store.PassRow, pass }
  }
  throw new Error('no free pass code was drawn')
}

/** A pass of one of the caller's households since they belong to it; anything else is absent. */
async function ownPass({ db }: Visit, caller: Caller, communityId: string, passId: string) {
  const row = await store.findPass(db, communityId, passId)
  if (!row || !readsAlong(caller, communityId, row.household_id, row.issued_at))
    throw new Refusal('object.unknown')
  return row
}

const opened = (secrets: Secrets, row: store.PassRow): PassSecrets | null =>
  row.secrets_sealed ? unsealPassSecrets(secrets, row.secrets_sealed) : null

export async function readPass(
  visit: Visit,
  caller: Caller,
  communityId: string,
  passId: string,
): Promise<VisitorPass> {
  const row = await ownPass(visit, caller, communityId, passId)
  const entries = await store.entriesOf(visit.db, communityId, passId)
  return passOf(row, opened(visit.secrets, row), entries, caller.personId, visit.now)
}

/** Any verified member of the household may; again, or of a pass that is over, changes nothing. */
export async function revokePass(
  visit: Visit,
  caller: Caller,
  communityId: string,
  passId: string,
): Promise<VisitorPass> {
  await ownPass(visit, caller, communityId, passId)
  await store.revokePass(visit.db, communityId, passId, visit.now)
  return readPass(visit, caller, communityId, passId)
}

export async function pageOfPasses(
  { db, now }: Visit,
  caller: Caller,
  communityId: string,
  after: { issuedAt: Date; passId: string } | null,
): Promise<{ passes: PassSummary[]; last: store.PassRow | null }> {
  const homes = homesIn(caller, communityId)
  const rows = await store.listPasses(db, communityId, homes, after, PAGE_SIZE + 1)
  const page = rows.slice(0, PAGE_SIZE)
  return {
    passes: page.map((row) => summaryOf(row, now)),
    last: rows.length > PAGE_SIZE ? (page[page.length - 1] ?? null) : null,
  }
}
