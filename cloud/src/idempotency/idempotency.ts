import { IDEMPOTENCY_KEY_PATTERN } from '../contract'
import { inTransaction } from '../database/transaction'
import type { Db } from '../database/tables'
import { Refusal } from '../refusal'
import type { Secrets } from '../secrets'
import { findAnswer, keepAnswer } from './idempotency.store'

export interface Answer {
  status: number
  /** JSON, byte for byte */
  body: string
}

interface Keyed {
  db: Db
  secrets: Secrets
  now: Date
  personId: string
  endpoint: string
  key: string | undefined
  /** what must be the same for the same key: parameters and body */
  input: unknown
}

const KEY = new RegExp(IDEMPOTENCY_KEY_PATTERN)

/**
 * Runs `work` once per person and key; decision 0008.
 *
 * The answer is stored by the last statement of the transaction that did the work. A second
 * request with the key meets the unique key there (on PostgreSQL it waits for the first to commit),
 * is rolled back whole and answers what the first answered. So the usual case costs one statement.
 * A refusal is not stored: the caller may mend the cause and send the same key again.
 */
export async function answerOnce(keyed: Keyed, work: (tx: Db) => Promise<Answer>): Promise<Answer> {
  const { db, secrets, personId, endpoint, now } = keyed
  const key = keyed.key
  if (key === undefined || !KEY.test(key)) throw new Refusal('idempotency.missing')
  const bodyHash = secrets.hash('idempotency', `${endpoint}\n${canonical(keyed.input)}`)
  try {
    return await inTransaction(db, async (tx) => {
      const answer = await work(tx)
      const body = secrets.seal('idempotency', answer.body)
      const kept = await keepAnswer(tx, {
        person_id: personId,
        key,
        endpoint,
        body_hash: bodyHash,
        status: answer.status,
        body,
        created_at: now,
      })
      if (!kept) throw new Repeated()
      return answer
    })
  } catch (error) {
    // A repeat may also be refused by what the first request did: the code is used up by then.
    if (!(error instanceof Repeated) && !(error instanceof Refusal)) throw error
    const known = await findAnswer(db, personId, key)
    if (!known) throw error
    if (!known.body_hash.equals(bodyHash)) throw new Refusal('idempotency.mismatch')
    return { status: known.status, body: secrets.unseal('idempotency', known.body) }
  }
}

class Repeated extends Error {}

/** The same text for the same JSON value, whatever the order of its keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}
