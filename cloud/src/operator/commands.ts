import { randomBytes, randomInt } from 'node:crypto'
import {
  faultsIn,
  linkPathOf,
  SCAN_CODE_ALPHABET,
  SCAN_CODE_LENGTH,
  sceneOf,
  STAFF_ROLES,
  type StaffRole,
  text,
} from '../contract'
import type { Deps } from '../deps'
import { issueCode } from '../household/household.service'
import { importCommunities } from '../import/import'
import { Refusal } from '../refusal'
import { letGo } from '../work-order/duty/duty.service'
import { TIME } from '../work-order/life/mover'
import * as store from './operator.store'

/** A command that cannot be done: its sentence is what the operator reads. Nothing was changed. */
export class OperatorFault extends Error {}

export interface Operator {
  readonly deps: Deps
  /** reads a JSON file the operator named */
  readonly readJson: (path: string) => unknown
  /** invented people and numbers may be imported */
  readonly demoAllowed: boolean
}

type Command = (operator: Operator, args: readonly string[]) => Promise<string>

function required(args: readonly string[], names: readonly string[], optional = 0): string[] {
  if (args.length < names.length - optional || args.length > names.length)
    throw new OperatorFault(`This command takes ${names.join(' ')}.`)
  return names.map((_, index) => args[index] ?? '')
}

async function assertCommunity({ deps }: Operator, communityId: string): Promise<void> {
  if (!(await store.communityExists(deps.db, communityId)))
    throw new OperatorFault(`There is no community ${communityId}.`)
}

const importFile: Command = async (operator, args) => {
  const [path = ''] = required(args, ['FILE'])
  const json = operator.readJson(path)
  const communities = (json as { communities?: { demo?: boolean }[] } | null)?.communities ?? []
  if (!operator.demoAllowed && Array.isArray(communities) && communities.some(({ demo }) => demo))
    throw new OperatorFault('A demo may only be imported where IDENTITY=demo or WECHAT=stand-in.')
  const { db, clock } = operator.deps
  const faults = await importCommunities(db, json, clock.now())
  if (faults.length > 0)
    throw new OperatorFault(
      ['Nothing was imported:', ...faults.map((fault) => `${fault.path} ${fault.message}`)].join(
        '\n',
      ),
    )
  return `Imported ${String(communities.length)} communities.`
}

const householdCode: Command = async (operator, args) => {
  const [communityId = '', roomId = ''] = required(args, ['COMMUNITY', 'ROOM'])
  await assertCommunity(operator, communityId)
  const { db, secrets, clock } = operator.deps
  const household = { db, secrets, now: clock.now() }
  const issued = await issueCode(household, communityId, roomId, null).catch((error: unknown) => {
    if (error instanceof Refusal) throw new OperatorFault(`There is no room ${roomId}.`)
    throw error
  })
  return `${issued.code} for ${issued.address}, until ${issued.expiresAt}, ${String(issued.people)} people`
}

const isRole = (role: string): role is StaffRole =>
  (STAFF_ROLES as readonly string[]).includes(role)

const makeStaff: Command = async (operator, args) => {
  const names = ['COMMUNITY', 'PERSON', 'ROLE', 'NAME']
  const [communityId = '', personId = '', role = '', name = ''] = required(args, names)
  await assertCommunity(operator, communityId)
  const { db } = operator.deps
  if (!isRole(role)) throw new OperatorFault(`ROLE is one of ${STAFF_ROLES.join(', ')}.`)
  if (faultsIn(text(1, 20), name).length > 0)
    throw new OperatorFault('NAME has 1 to 20 characters.')
  const known = /^[0-9a-f-]{36}$/.test(personId) && (await store.personExists(db, personId))
  if (!known)
    throw new OperatorFault(`There is no person ${personId}: 我的 › 我是物业人员 shows it.`)
  const staffId = `staff-${randomBytes(5).toString('hex')}`
  const served = await store.communitiesServed(db, communityId, role)
  const entries = served.map((served) => ({ communityId: served, staffId, personId, role, name }))
  await store.addStaff(db, entries)
  return `${staffId} is ${role} of ${served.join(', ')}.`
}

/** Their open orders go back to the queue, where the desk is told. */
const endStaff: Command = async (operator, args) => {
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

const listStaff: Command = async (operator, args) => {
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

function drawScanCode(): string {
  let code = ''
  for (let i = 0; i < SCAN_CODE_LENGTH; i++)
    code += SCAN_CODE_ALPHABET.charAt(randomInt(SCAN_CODE_ALPHABET.length))
  return code
}

const createScanCode: Command = async (operator, args) => {
  const names = ['COMMUNITY', 'LABEL', '[BUILDING]']
  const [communityId = '', label = '', building = ''] = required(args, names, 1)
  await assertCommunity(operator, communityId)
  if (faultsIn(text(1, 30), label).length > 0)
    throw new OperatorFault('LABEL has 1 to 30 characters, such as 3栋大堂.')
  const { db, clock } = operator.deps
  if (building !== '' && !(await store.buildingExists(db, communityId, building)))
    throw new OperatorFault(`There is no building ${building}.`)
  const buildingId = building === '' ? null : building
  for (;;) {
    const code = drawScanCode()
    if (await store.addScanCode(db, { code, communityId, buildingId, label }, clock.now()))
      return `${code}\nscene for the 小程序码: ${sceneOf(code)}\npath of an ordinary link: ${linkPathOf(code)}`
  }
}

const retireScanCode: Command = async (operator, args) => {
  const [code = ''] = required(args, ['CODE'])
  const { db, clock } = operator.deps
  if (!(await store.retireScanCode(db, code.toUpperCase(), clock.now())))
    throw new OperatorFault(`There is no live code ${code}.`)
  return `${code} is retired; who scans it is told so.`
}

const listScanCodes: Command = async (operator, args) => {
  const [communityId = ''] = required(args, ['COMMUNITY'])
  await assertCommunity(operator, communityId)
  const rows = await store.listScanCodes(operator.deps.db, communityId)
  return rows
    .map(({ code, label, building_id, retired_at }) =>
      [
        code,
        label,
        building_id ?? '',
        retired_at ? `retired ${retired_at.toISOString()}` : '',
      ].join('\t'),
    )
    .join('\n')
}

export const COMMANDS: Readonly<Record<string, Command>> = {
  import: importFile,
  'household-code': householdCode,
  'make-staff': makeStaff,
  'end-staff': endStaff,
  'list-staff': listStaff,
  'create-scan-code': createScanCode,
  'retire-scan-code': retireScanCode,
  'list-scan-codes': listScanCodes,
}

export const HELP = `Usage: npm run admin -- COMMAND …

  import FILE                               a company and its communities, whole or not at all
  household-code COMMUNITY ROOM             a code that makes people members of a room's household
  make-staff COMMUNITY PERSON ROLE NAME     ROLE: ${STAFF_ROLES.join(', ')}
  end-staff COMMUNITY STAFF                 takes a role away
  list-staff COMMUNITY
  create-scan-code COMMUNITY LABEL [BUILDING]
  retire-scan-code CODE
  list-scan-codes COMMUNITY

PERSON is what 我的 › 我是物业人员 shows. On the embedded database, stop npm start first: only
one process may have its folder open.`

/** Runs one command; an OperatorFault says what is wrong and means that nothing was changed. */
export async function operate(operator: Operator, argv: readonly string[]): Promise<string> {
  const [name = '', ...args] = argv
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!command) throw new OperatorFault(`There is no command ${name}; see --help.`)
  return command(operator, args)
}
