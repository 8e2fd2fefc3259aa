import { faultsOfRules, ITEMS, PROMISE_RULES, type PromiseRules } from '../contract'
import { inTransaction } from '../database/transaction'
import type { Db } from '../database/tables'
import { Refusal } from '../refusal'
import { changedLimits, changedOrders } from './preview'
import * as store from './rules.store'

export const ITEM_IDS = ITEMS.map(({ id }) => id)
const FIELDS_SHOWN = 20
const FAULTS_SHOWN = 100
const LIMITS_SHOWN = 400
const ORDERS_SHOWN = 50

/** The rules that hold, or the starting values as version 0. */
export async function currentRules(db: Db, communityId: string) {
  const row = await store.findRules(db, communityId)
  if (row)
    return { version: row.version, rules: row.rules, changedAt: row.changed_at.toISOString() }
  const confirmedByCompany = await store.isConfirmed(db, communityId)
  return { version: 0, rules: { ...PROMISE_RULES, confirmedByCompany }, changedAt: null }
}

/** Stores another version, unless it has faults or somebody was faster. Open orders keep theirs. */
export function putRules(
  db: Db,
  communityId: string,
  asked: { version: number; rules: PromiseRules },
  by: string,
  now: Date,
) {
  const faults = faultsOfRules(asked.rules, ITEM_IDS)
  if (faults.length > 0)
    throw new Refusal('promise-rules.faulty', {
      fields: faults.slice(0, FIELDS_SHOWN).map(({ path, code }) => ({ path, rule: code })),
    })
  return inTransaction(db, async (tx) => {
    await store.lockCommunity(tx, communityId)
    const { version } = await currentRules(tx, communityId)
    if (version !== asked.version) throw new Refusal('object.changed', { state: String(version) })
    const row = { communityId, version: version + 1, rules: asked.rules, at: now, by }
    if (!(await store.insertRules(tx, row))) throw new Refusal('object.changed')
    await store.setConfirmed(tx, communityId, asked.rules.confirmedByCompany)
    return { version: row.version, rules: asked.rules, changedAt: now.toISOString() }
  })
}

/** What would change, with nothing stored. */
export async function previewRules(db: Db, communityId: string, rules: PromiseRules) {
  const faults = faultsOfRules(rules, ITEM_IDS)
  const { rules: before } = await currentRules(db, communityId)
  const orders =
    faults.length > 0 ? [] : changedOrders(await store.findOpenOrders(db, communityId), rules)
  return {
    faults: faults.slice(0, FAULTS_SHOWN).map(({ path, code }) => ({ path, code })),
    limits: changedLimits(before, rules).slice(0, LIMITS_SHOWN),
    orders: orders.slice(0, ORDERS_SHOWN),
    ordersInAll: orders.length,
  }
}
