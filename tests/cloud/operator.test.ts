import { getMe, listAssignees, resolveScanCode } from '../../cloud/src/contract'
import demoFile from '../../cloud/demo/communities.json'
import { operate, OperatorFault } from '../../cloud/src/operator/commands'
import { PRICE_TEMPLATE, PROGRESS_TEMPLATE, TEMPLATES } from '../support/messages'
import { testCloud, type TestCloud } from '../support/cloud'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await testCloud()
})
afterAll(() => cloud.close())

/** A copy of the demo's file that a test may spoil. */
type File = typeof demoFile
const copy = () => JSON.parse(JSON.stringify(demoFile)) as File

const command = (argv: string[], json: unknown = null, demoAllowed = true) =>
  operate({ deps: cloud.deps, readJson: () => json, demoAllowed }, argv)

async function faultOf(argv: string[], json?: unknown, demoAllowed?: boolean): Promise<string> {
  const fault: unknown = await command(argv, json, demoAllowed).then(
    () => null,
    (error: unknown) => error,
  )
  if (!(fault instanceof OperatorFault)) throw new Error(`no fault: ${String(fault)}`)
  return fault.message
}

async function nameOf(communityId: string): Promise<string | undefined> {
  const row = await cloud.deps.db
    .selectFrom('community')
    .select('name')
    .where('community_id', '=', communityId)
    .executeTakeFirst()
  return row?.name
}

describe('importing', () => {
  it('the same file twice changes nothing and breaks nothing', async () => {
    const count = () =>
      cloud.deps.db
        .selectFrom('room')
        .select('room_id')
        .execute()
        .then((rows) => rows.length)
    const before = await count()
    expect(await command(['import', 'demo.json'], copy())).toMatch('3 communities')
    expect(await count()).toBe(before)
  })

  it('a file with faults is refused whole, and every fault is named by its path', async () => {
    const file = copy()
    const [first, second, third] = file.communities as [
      File['communities'][0],
      File['communities'][0],
      File['communities'][0],
    ]
    first.name = '改了名的小区'
    const gate = first.gates[0]
    if (gate) gate.lineId = 'no-such-line'
    const code = second.scanCodes[0]
    if (code) code.buildingId = 'no-such-building'
    // the desk alone, which closes at night
    third.lines.length = 1
    const fault = await faultOf(['import', 'spoilt.json'], file)
    expect(fault).toContain('/communities/0/gates/0/lineId')
    expect(fault).toContain('/communities/1/scanCodes/0/buildingId')
    expect(fault).toMatch(/\/communities\/2\/lines .*没有一条/)
    expect(await nameOf('linhu-garden')).toBe('临湖花园')
  })

  it('a community that only a short number reaches is refused', async () => {
    const file = copy()
    const line = file.communities[1]?.lines[0]
    if (line) line.dial = '66666'
    expect(await faultOf(['import', 'short.json'], file)).toContain('/communities/1/lines/0/dial')
  })

  it('messages that WeChat would refuse are refused with the file, by their place and what to do', async () => {
    const templatesOf = async () =>
      (
        await cloud.deps.db
          .selectFrom('company')
          .select('templates')
          .where('company_id', '=', 'heling')
          .executeTakeFirst()
      )?.templates
    const { templates: _demo, ...company } = copy().company
    const file = (templates?: unknown) => ({
      ...copy(),
      company: { ...company, ...(templates !== undefined && { templates }) },
    })
    await command(['import', 'messages.json'], file(TEMPLATES))
    expect(await templatesOf()).toEqual(TEMPLATES)
    const spoilt = {
      ...PRICE_TEMPLATE,
      fields: { thing1: { constant: '字'.repeat(21) }, place2: { fact: 'title' } },
    }
    const fault = await faultOf(['import', 'messages.json'], file([PROGRESS_TEMPLATE, spoilt]))
    expect(fault).toContain(
      '/company/templates/1/fields/thing1 constant-too-long: thing 最多 20 个字，这里有 21 个',
    )
    expect(fault).toContain('/company/templates/1/fields/place2 field-unknown: 微信没有叫 place2')
    const toStaff = { ...PRICE_TEMPLATE, kinds: ['order-new'] }
    expect(await faultOf(['import', 'messages.json'], file([toStaff]))).toContain(
      '/company/templates/0/kinds/0',
    )
    await command(['import', 'messages.json'], file())
    expect(await templatesOf()).toEqual(TEMPLATES)
    await command(['import', 'messages.json'], file([]))
    expect(await templatesOf()).toEqual([])
  })

  it('a file of another shape is refused by the place that does not fit', async () => {
    const file = { ...copy(), surprise: true }
    expect(await faultOf(['import', 'odd.json'], file)).toContain('/surprise')
    expect(await faultOf(['import', 'odd.json'], [])).toContain('Nothing was imported')
  })

  it('invented communities stay out of a real deployment', async () => {
    expect(await faultOf(['import', 'demo.json'], copy(), false)).toMatch(/demo/)
  })

  it('a code that hangs in one community cannot be given to another', async () => {
    const file = copy()
    const [first, second] = file.communities
    const code = first?.scanCodes.shift()
    if (code) second?.scanCodes.push({ ...code, buildingId: null })
    expect(await faultOf(['import', 'moved.json'], file)).toContain('belongs to another community')
  })
})

describe('staff', () => {
  it('somebody becomes a guard by the operator alone, and stops being one', async () => {
    const phone = await cloud.as('a-new-guard')
    const { personId, staff } = await phone.ok(getMe)
    expect(staff).toEqual([])
    const answer = await command(['make-staff', 'linhu-garden', personId, 'guard', '新师傅'])
    expect((await phone.ok(getMe)).staff).toMatchObject([
      { communityId: 'linhu-garden', role: 'guard', name: '新师傅' },
    ])
    await command(['end-staff', 'linhu-garden', answer.split(' ')[0] ?? ''])
    expect((await phone.ok(getMe)).staff).toEqual([])
  })

  it('an unknown person, role or community is refused', async () => {
    const nobody = '00000000-0000-4000-8000-000000000000'
    const { personId } = await (await cloud.as('resident')).ok(getMe)
    for (const args of [
      ['linhu-garden', nobody, 'guard', '某人'],
      ['linhu-garden', personId, 'king', '某人'],
      ['nowhere', personId, 'guard', '某人'],
      ['linhu-garden', personId, 'guard'],
    ])
      expect(await faultOf(['make-staff', ...args])).toMatch(/\S/)
  })
})

describe('a technician of a real community', () => {
  /** The demo's first community as a real one: other ids, and people who bring themselves. */
  function realFile() {
    const community = copy().communities[0]
    if (!community) throw new Error('the demo has no community')
    const households = community.households.map(({ members: _, ...home }) => home)
    const real = { ...community, id: 'real-garden', demo: false, scanCodes: [], households }
    return { ...copy(), communities: [real] }
  }
  const COMMUNITY = { communityId: 'real-garden' }

  it('is nobody’s choice until linked to a person, then has orders of the trades in the file', async () => {
    expect(await command(['import', 'real.json'], realFile(), false)).toMatch('1 communities')
    const manager = await cloud.as('a-real-manager')
    const { personId } = await manager.ok(getMe)
    expect(await command(['link-staff', 'real-garden', 'linhu-m1', personId])).toBe(
      'linhu-m1 is manager of real-garden.',
    )
    const onDuty = async () => {
      const { people, trades } = await manager.ok(listAssignees, { params: COMMUNITY })
      const present = people.filter((person) => person.onDuty).map(({ staffId }) => staffId)
      return { present, plumbers: trades.find(({ id }) => id === 'plumbing')?.onDuty }
    }
    expect(await onDuty()).toEqual({ present: ['linhu-m1'], plumbers: 0 })
    const plumber = (await (await cloud.as('a-real-plumber')).ok(getMe)).personId
    await command(['link-staff', 'real-garden', 'linhu-t1', plumber])
    expect(await onDuty()).toMatchObject({ plumbers: 1 })
    expect((await onDuty()).present).toContain('linhu-t1')
    // Importing again is no reason to send anybody home.
    await command(['import', 'real.json'], realFile(), false)
    expect(await onDuty()).toMatchObject({ plumbers: 1 })
  })

  it('keeps the place from others, and an unknown entry or person is refused', async () => {
    const { personId } = await (await cloud.as('resident')).ok(getMe)
    for (const [staffId, person] of [
      ['linhu-t1', personId],
      ['linhu-t9', personId],
      ['linhu-t2', '00000000-0000-4000-8000-000000000000'],
    ] as const)
      expect(await faultOf(['link-staff', 'real-garden', staffId, person])).toMatch(/person/)
  })
})

describe('scan codes', () => {
  it('a new code opens its community, a retired one says so', async () => {
    const made = await command(['create-scan-code', 'linhu-garden', '5栋大堂', 'linhu-5'])
    const code = made.split('\n')[0] ?? ''
    const scanned = await cloud.stranger.ok(resolveScanCode, { params: { code } })
    expect(scanned.card.id).toBe('linhu-garden')
    expect(scanned.place).toEqual({ label: '5栋大堂', buildingId: 'linhu-5' })
    await command(['retire-scan-code', code])
    expect(await cloud.stranger.refused(resolveScanCode, { params: { code } })).toMatchObject({
      status: 410,
      code: 'scan-code.retired',
    })
  })
})

test('an unknown command changes nothing', async () => {
  expect(await faultOf(['constructor'])).toContain('constructor')
})
