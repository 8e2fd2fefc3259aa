import type { Capability, ExportRow } from '../capability'
import { inTransaction } from '../database/transaction'
import type { Db } from '../database/tables'
import type { Deps } from '../deps'
import { Refusal } from '../refusal'
import * as store from './person.store'

export async function readMe(db: Db, personId: string) {
  const row = await store.findMe(db, personId)
  if (!row) throw new Refusal('session.invalid')
  const { person_id, name, contact_phone, households, staff } = row
  return { personId: person_id, name, contactPhone: contact_phone, households, staff }
}

export interface Change {
  name?: string | null
  contactPhone?: string | null
}

/** A key left out stays; null erases. */
export async function changeMe(db: Db, personId: string, { name, contactPhone }: Change) {
  await store.updatePerson(db, personId, {
    ...(name !== undefined && { name }),
    ...(contactPhone !== undefined && { contact_phone: contactPhone }),
  })
  return readMe(db, personId)
}

/** Everything any capability keeps about the person, by table. */
export async function exportMe(
  deps: Deps,
  capabilities: readonly Capability[],
  personId: string,
  now: Date,
) {
  const tables: Record<string, ExportRow[]> = {}
  for (const { personData } of capabilities)
    if (personData) Object.assign(tables, await personData.export(deps.db, personId, deps))
  return { exportedAt: now.toISOString(), tables }
}

/** Every capability forgets the person, or none does. Files follow with the sweep. */
export async function deleteMe(
  db: Db,
  capabilities: readonly Capability[],
  personId: string,
  now: Date,
) {
  await inTransaction(db, async (tx) => {
    for (const { personData } of capabilities) await personData?.erase(tx, personId, now)
  })
  return { deletedAt: now.toISOString() }
}
