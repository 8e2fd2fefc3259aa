import { randomInt } from 'node:crypto'
import {
  faultsIn,
  linkPathOf,
  SCAN_CODE_ALPHABET,
  SCAN_CODE_LENGTH,
  sceneOf,
  STAFF_ROLES,
  text,
} from '../contract'
import { issueCode } from '../household/household.service'
import { importCommunities } from '../import/import'
import { Refusal } from '../refusal'
import { assertCommunity, type Command, type Operator, OperatorFault, required } from './operator'
import * as store from './operator.store'
import { endStaff, linkStaff, listStaff, makeStaff } from './staff-commands'

export { OperatorFault, type Operator } from './operator'

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
  'link-staff': linkStaff,
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
  link-staff COMMUNITY STAFF PERSON         gives somebody of the file their place, trades and all
  make-staff COMMUNITY PERSON ROLE NAME     somebody the file does not have. ROLE: ${STAFF_ROLES.join(', ')}
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
