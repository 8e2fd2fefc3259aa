import type { PersonData } from '../capability'
import { PASS_RETENTION_DAYS } from '../contract'
import type { Deps } from '../deps'
import { plainRows } from '../person/plain-rows'
import * as store from './retention.store'

const DAY_MS = 24 * 60 * 60_000

/** Who looked at which pass is evidence for longer than the visitor's name, and holds no name. */
const LOOK_UP_DAYS = 180

export async function sweepVisitors({ db, clock }: Deps): Promise<void> {
  const now = clock.now()
  const ago = (days: number) => new Date(now.getTime() - days * DAY_MS)
  await store.releaseCodes(db, now)
  await store.eraseVisitorsBefore(db, ago(PASS_RETENTION_DAYS), now)
  await store.deleteLookUpsBefore(db, ago(LOOK_UP_DAYS))
}

/** Without codes and tokens: an export is often sent on. */
export const visitorData: PersonData = {
  async export(db, personId) {
    return { visitor_pass: plainRows(await store.passesIssuedBy(db, personId)) }
  },
  erase: (tx, personId, now) => store.eraseIssuedBy(tx, personId, now),
}
