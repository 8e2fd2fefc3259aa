import { dutyIn, type Caller, type CallerDuty } from '../access/caller'
import type { Capability } from '../capability'
import {
  checkPass,
  getSharedPass,
  getVisitorPass,
  issueVisitorPass,
  listVisitorPasses,
  recordEntry,
  revokeVisitorPass,
} from '../contract'
import { Refusal } from '../refusal'
import { cursorOf, placeOf } from '../http/cursor'
import * as gate from './gate.service'
import { openSharedPass } from './shared-pass.service'
import { seedPasses } from './visitor.demo'
import { sweepVisitors, visitorData } from './visitor-data'
import * as passes from './visitor.service'

function dutyAtGate(caller: Caller, communityId: string): CallerDuty {
  const duty = dutyIn(caller, communityId, GATE_ROLES)
  if (!duty) throw new Refusal('access.denied')
  return duty
}
const GATE_ROLES = checkPass.access.who === 'staff' ? checkPass.access.roles : []

function shownIn(body: { code?: string; qr?: string }): gate.Shown {
  if (body.code !== undefined && body.qr === undefined) return { code: body.code }
  if (body.qr !== undefined && body.code === undefined) return { qr: body.qr }
  throw new Refusal('request.invalid', { fields: [{ path: '/code', rule: 'one of code and qr' }] })
}

function pageStart(cursor: string | undefined) {
  if (cursor === undefined) return null
  const { at, id } = placeOf(cursor)
  return at ? { issuedAt: at, passId: id } : null
}

export const visitor: Capability = {
  name: 'visitor',
  routes({ deps, serve, serveAnyone }) {
    const { secrets } = deps
    serve(issueVisitorPass, ({ db, now, caller, params, body }) =>
      passes.issuePass({ db, secrets, now }, caller, params.communityId, body),
    )
    serve(getVisitorPass, ({ db, now, caller, params }) =>
      passes.readPass({ db, secrets, now }, caller, params.communityId, params.passId),
    )
    serve(revokeVisitorPass, ({ db, now, caller, params }) =>
      passes.revokePass({ db, secrets, now }, caller, params.communityId, params.passId),
    )
    serve(listVisitorPasses, async ({ db, now, caller, params, query }) => {
      const start = pageStart(query.cursor)
      const visit = { db, secrets, now }
      const page = await passes.pageOfPasses(visit, caller, params.communityId, start)
      const { last } = page
      return {
        passes: page.passes,
        cursor: last && cursorOf({ at: last.issued_at, id: last.pass_id }),
      }
    })
    serveAnyone(getSharedPass, ({ db, now, params }) =>
      openSharedPass({ db, secrets, now }, params.token),
    )
    serve(checkPass, async ({ db, now, caller, params, body }) => {
      const duty = dutyAtGate(caller, params.communityId)
      return { pass: await gate.checkPass({ db, secrets, now }, duty, shownIn(body)) }
    })
    serve(recordEntry, ({ db, now, caller, params, body }) =>
      gate.recordEntry({ db, secrets, now }, dutyAtGate(caller, params.communityId), body),
    )
  },
  personData: visitorData,
  seedDemo: seedPasses,
  sweep: sweepVisitors,
}
