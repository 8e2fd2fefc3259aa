import {
  getStaffWorkOrder,
  moveMyWorkOrder,
  moveWorkOrder,
  type NewWorkOrder,
  type ResidentMoveBody,
  type StaffMoveBody,
  submitWorkOrder,
} from '../../cloud/src/contract'
import { demoPersonId } from '../../cloud/src/import/demo-person'
import type { TestCloud } from './cloud'
import type { Phone } from './cloud-client'
import { homeReport, LINHU } from './reports'

export interface Ref {
  communityId: string
  orderId: string
}

/** People of the demo who have to do with one order, signed in. */
export async function castOf(cloud: TestCloud, session = '') {
  // Another name for the session signs in anew: the one before may have run out.
  const as = (who: string) => cloud.as(session === '' ? who : `${who}.${session}`)
  return {
    resident: await as('resident'),
    family: await as('family'),
    neighbour: await as('linhu-r4'),
    desk: await as('desk'),
    lead: await as('linhu-l1'),
    manager: await as('manager'),
    plumber: await as('linhu-t1'),
    electrician: await as('linhu-t2'),
    guard: await as('guard'),
  }
}
export type Cast = Awaited<ReturnType<typeof castOf>>

export async function reported(phone: Phone, changes: Partial<NewWorkOrder> = {}): Promise<Ref> {
  const { id } = await phone.ok(submitWorkOrder, { params: LINHU, body: homeReport(changes) })
  return { ...LINHU, orderId: id }
}

type Staff = Omit<StaffMoveBody, 'version'>
type Resident = Omit<ResidentMoveBody, 'version'>

/** A move on the order as it is now; `desk` must be able to see it. */
export async function versionOf(desk: Phone, params: Ref): Promise<number> {
  return (await desk.ok(getStaffWorkOrder, { params })).order.version
}

export async function staffMoves(cast: Pick<Cast, 'desk'>, who: Phone, params: Ref, body: Staff) {
  const version = await versionOf(cast.desk, params)
  return who.ok(moveWorkOrder, { params, body: { ...body, version } })
}

export async function staffRefused(cast: Pick<Cast, 'desk'>, who: Phone, params: Ref, body: Staff) {
  const version = await versionOf(cast.desk, params)
  return who.refused(moveWorkOrder, { params, body: { ...body, version } })
}

export async function residentMoves(
  cast: Pick<Cast, 'desk'>,
  who: Phone,
  params: Ref,
  body: Resident,
) {
  const version = await versionOf(cast.desk, params)
  return who.ok(moveMyWorkOrder, { params, body: { ...body, version } })
}

export async function residentRefused(
  cast: Pick<Cast, 'desk'>,
  who: Phone,
  params: Ref,
  body: Resident,
) {
  const version = await versionOf(cast.desk, params)
  return who.refused(moveMyWorkOrder, { params, body: { ...body, version } })
}

/** Reported, assigned to the plumber, taken, started and finished: waits for the resident. */
export async function finished(cast: Cast, changes: Partial<NewWorkOrder> = {}): Promise<Ref> {
  const params = await reported(cast.resident, changes)
  await staffMoves(cast, cast.desk, params, { move: 'assign', assigneeStaffId: 'linhu-t1' })
  await staffMoves(cast, cast.plumber, params, { move: 'take' })
  await staffMoves(cast, cast.plumber, params, { move: 'start' })
  await staffMoves(cast, cast.plumber, params, { move: 'finish', words: '疏通好了' })
  return params
}

/** What one of the demo's people was told about an order, in the order of the alphabet. */
export async function toldOf(cloud: TestCloud, who: string, { orderId }: Ref): Promise<string[]> {
  const rows = await cloud.deps.db
    .selectFrom('inbox')
    .select('kind')
    .where('person_id', '=', demoPersonId(who))
    .where('subject', '=', orderId)
    .orderBy('kind')
    .execute()
  return rows.map(({ kind }) => kind)
}
