import type { Caller, CallerDuty } from '../access/caller'
import type { NewVisitorPass } from '../contract'
import type { Deps } from '../deps'
import { demoPersonId } from '../import/demo-person'
import { recordEntry } from './gate.service'
import { issuePass, revokePass, type Visit } from './visitor.service'

const COMMUNITY = 'linhu-garden'
const HOUSEHOLD = 'linhu-h1'
const HOUR_MS = 60 * 60_000

const host: Caller = {
  personId: demoPersonId('linhu-r1'),
  memberships: [
    {
      communityId: COMMUNITY,
      householdId: HOUSEHOLD,
      roomId: 'linhu-3-2-1101',
      verifiedAt: new Date(0).toISOString(),
    },
  ],
  duties: [],
}
const guard: CallerDuty = {
  communityId: COMMUNITY,
  staffId: 'linhu-g1',
  role: 'guard',
  name: '马长顺',
  trades: [],
  onDuty: true,
}

type Facts = Omit<NewVisitorPass, 'householdId' | 'windowFrom' | 'windowTo'>

/** Issues a pass as it would have been issued `hoursAgo`, for `hours` from `startsIn` after that. */
async function issued(deps: Deps, hoursAgo: number, startsIn: number, hours: number, facts: Facts) {
  const now = new Date(deps.clock.now().getTime() - hoursAgo * HOUR_MS)
  const visit: Visit = { db: deps.db, secrets: deps.secrets, now }
  const from = now.getTime() + startsIn * HOUR_MS
  const pass = await issuePass(visit, host, COMMUNITY, {
    ...facts,
    householdId: HOUSEHOLD,
    windowFrom: new Date(from).toISOString(),
    windowTo: new Date(from + hours * HOUR_MS).toISOString(),
  })
  return { pass, visit }
}

/** A pass in every state, all of them the demo resident's. */
export async function seedPasses(deps: Deps): Promise<void> {
  const enter = async (visit: Visit, passId: string, hoursLater: number) => {
    const now = new Date(visit.now.getTime() + hoursLater * HOUR_MS)
    await recordEntry({ ...visit, now }, guard, { passId, gateId: 'linhu-south' })
  }
  await issued(deps, 80, 1, 3, { visitorName: '周', plate: '沪C0000Z' })
  const done = await issued(deps, 30, 1, 20, { visitorName: '罗阿姨', plate: '沪D0000W' })
  await enter(done.visit, done.pass.id, 2)
  const gone = await issued(deps, 6, 1, 23, { visitorName: '搬家师傅', plate: '沪E0000V' })
  await revokePass(gone.visit, host, COMMUNITY, gone.pass.id)
  const twice = await issued(deps, 3, 0, 20, {
    visitorName: '陈先生',
    plate: '沪F0000U',
    companions: 2,
    uses: 3,
    note: '第一次来，请指一下3栋怎么走',
  })
  await enter(twice.visit, twice.pass.id, 1)
  await issued(deps, 1, 26, 6, { visitorName: '李老师', plate: '沪G0000T', companions: 1 })
}
