import { randomUUID } from 'node:crypto'
import type { SharedPass } from '../contract'
import { readCard } from '../directory/directory.service'
import { Refusal } from '../refusal'
import * as gate from './gate.store'
import { drawQr } from './pass-qr'
import { tokenHash, unsealPassSecrets } from './pass-secrets'
import { stateOf } from './pass-view'
import { findEntrance } from './shared-pass.store'
import type { Visit } from './visitor.service'

/**
 * What the holder of a shared link sees: building and entrance, never the room, the household or the
 * note to the guard. Every opening is logged.
 */
export async function openSharedPass(
  { db, secrets, now }: Visit,
  token: string,
): Promise<SharedPass> {
  const pass = await gate.findPassByToken(db, 'share', tokenHash(secrets, 'share', token))
  if (!pass?.secrets_sealed) throw new Refusal('object.unknown')
  const community = await readCard(db, pass.community_id)
  const building = await findEntrance(db, pass.community_id, pass.household_id)
  const state = stateOf(pass, now)
  const comes = state === 'live' || state === 'not-yet'
  await gate.logLookUp(db, {
    community_id: pass.community_id,
    look_up_id: randomUUID(),
    at: now,
    way: 'share',
    staff_id: null,
    pass_id: pass.pass_id,
    admitted: comes,
  })
  const { code, qrToken } = unsealPassSecrets(secrets, pass.secrets_sealed)
  return {
    community,
    building,
    visitorName: pass.visitor_name,
    windowFrom: pass.window_from.toISOString(),
    windowTo: pass.window_to.toISOString(),
    plate: pass.plate,
    companions: pass.companions,
    uses: pass.uses,
    used: pass.used,
    state,
    code: comes ? code : null,
    qrPng: comes ? await drawQr(qrToken) : null,
    gateNames: community.gates.map(({ name }) => name),
  }
}
