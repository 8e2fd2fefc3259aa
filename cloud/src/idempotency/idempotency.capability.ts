import type { Capability } from '../capability'
import { deleteAnswersBefore } from './idempotency.store'

/** A phone sends what waited for network within days; after that the order itself is the answer. */
const KEPT_MS = 30 * 24 * 60 * 60_000

export const idempotency: Capability = {
  name: 'idempotency',
  async sweep({ db, clock }) {
    await deleteAnswersBefore(db, new Date(clock.now().getTime() - KEPT_MS))
  },
}
