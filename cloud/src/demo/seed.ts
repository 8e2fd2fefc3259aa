import type { Capability } from '../capability'
import { inTransaction } from '../database/transaction'
import type { Deps } from '../deps'
import { demoPersonId } from '../import/demo-person'
import { importCommunities } from '../import/import'
import { hasCommunities } from '../import/import.store'
import { DEMO_APP_ID, openidOfPersona } from '../wechat/demo'
import communities from '../../demo/communities.json'
import personas from '../../demo/personas.json'
import { writeLogins } from './demo.store'

/**
 * Fills an empty database with the demo, all or nothing, through the operator's own import. False
 * when there was something already. `demo:<persona>` and `demo:<id of anybody in the file>` sign in.
 */
export async function seedDemo(deps: Deps, capabilities: readonly Capability[]): Promise<boolean> {
  return inTransaction(deps.db, async (tx) => {
    if (await hasCommunities(tx)) return false
    const now = deps.clock.now()
    const faults = await importCommunities(tx, communities, now)
    if (faults.length > 0)
      throw new Error(`the demo's own file is refused: ${JSON.stringify(faults)}`)
    await writeLogins(
      tx,
      [...demoLogins()].map(([openid, personId]) => ({
        openid,
        person_id: personId,
        app_id: DEMO_APP_ID,
        last_seen_at: now,
      })),
    )
    for (const { seedDemo: seed } of capabilities) await seed?.({ ...deps, db: tx })
    return true
  })
}

/** Personas without an entry in the file are made when they first sign in, as strangers are. */
function demoLogins(): Map<string, string> {
  const members = communities.communities.flatMap(({ households }) =>
    households.flatMap((home) => home.members.map(({ id }) => id)),
  )
  const staff = communities.communities.flatMap((community) => community.staff.map(({ id }) => id))
  const company = communities.company.staff.map(({ id }) => id)
  const logins = new Map<string, string>()
  for (const id of [...members, ...staff, ...company])
    logins.set(openidOfPersona(id), demoPersonId(id))
  for (const { key, is } of personas)
    if (is !== null) logins.set(openidOfPersona(key), demoPersonId(is))
  return logins
}
