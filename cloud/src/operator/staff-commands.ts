import { randomBytes } from 'node:crypto'
import { faultsIn, STAFF_ROLES, type StaffRole, text } from '../contract'
import { Refusal } from '../refusal'
import { letGo } from '../work-order/duty/duty.service'
import { TIME } from '../work-order/life/mover'
import { assertCommunity, type Command, type Operator, OperatorFault, required } from './operator'
import * as store from './operator.store'

const isRole = (role: string): role is StaffRole =>
  (STAFF_ROLES as readonly string[]).includes(role)

async function assertPerson({ deps }: Operator, personId: string): Promise<void> {
  const known = /^[0-9a-f-]{36}$/.test(personId) && (await store.personExists(deps.db, personId))
  if (!known)
    throw new OperatorFault(`There is no person ${personId}: 我的 › 我是物业人员 shows it.`)
}

export const makeStaff: Command = async (operator, args) => {
  const names = ['COMMUNITY', 'PERSON', 'ROLE', 'NAME']
  const [communityId = '', personId = '', role = '', name = ''] = required(args, names)
  await assertCommunity(operator, communityId)
  const { db } = operator.deps
  if (!isRole(role)) throw new OperatorFault(`ROLE is one of ${STAFF_ROLES.join(', ')}.`)
  if (faultsIn(text(1, 20), name).length > 0)
    throw new OperatorFault('NAME has 1 to 20 characters.')
  await assertPerson(operator, personId)
  const staffId = `staff-${randomBytes(5).toString('hex')}`
  const served = await store.communitiesServed(db, communityId, role)
  const entries = served.map((served) => ({ communityId: served, staffId, personId, role, name }))
  await store.addStaff(db, entries)
  return `${staffId} is ${role} of ${served.join(', ')}.`
}

/** Somebody the file brought takes their place: from then on they sign in, are told and get orders. */
export const linkStaff: Command = async (operator, args) => {
  const [communityId = '', staffId = '', personId = ''] = required(args, [
    'COMMUNITY',
    'STAFF',
    'PERSON',
  ])
  await assertCommunity(operator, communityId)
  await assertPerson(operator, personId)
  const { db } = operator.deps
  const role = await store.roleWithoutPerson(db, communityId, staffId)
  if (!role) throw new OperatorFault(`${staffId} does not wait for a person; see list-staff.`)
  const served = await store.communitiesServed(db, communityId, role)
  await store.linkStaff(db, served, staffId, personId)
  return `${staffId} is ${role} of ${served.join(', ')}.`
}

/** Their open orders go back to the queue, where the desk is told. */
export const endStaff: Command = async (operator, args) => {
  const [communityId = '', staffId = ''] = required(args, ['COMMUNITY', 'STAFF'])
  const { db, clock } = operator.deps
  const going = { communityId, staffId, leaves: true, replacementStaffId: null, mover: TIME }
  const moved = await letGo(db, { ...going, now: clock.now() }).catch((error: unknown) => {
    if (error instanceof Refusal && error.code === 'object.unknown') return null
    throw error
  })
  if (!moved) throw new OperatorFault(`${staffId} is not on the staff of ${communityId}.`)
  const returned =
    moved.returned === 0 ? '' : ` Orders back in the queue: ${String(moved.returned)}.`
  return `${staffId} has left ${communityId}.${returned}`
}

export const listStaff: Command = async (operator, args) => {
  const [communityId = ''] = required(args, ['COMMUNITY'])
  await assertCommunity(operator, communityId)
  const rows = await store.listStaff(operator.deps.db, communityId)
  return rows
    .map((row) => {
      const left = row.left_at ? `left ${row.left_at.toISOString()}` : ''
      return [row.staff_id, row.role, row.name, row.person_id ?? 'nobody yet', left].join('\t')
    })
    .join('\n')
}
