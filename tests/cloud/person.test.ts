import { deleteMe, exportMe, getMe, startSession, updateMe } from '../../cloud/src/contract'
import { testCloud, type TestCloud } from '../support/cloud'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await testCloud()
})
afterAll(() => cloud.close())

describe('my own data', () => {
  it('are mine to read and to change; a key left out stays, null erases', async () => {
    const resident = await cloud.as('resident')
    await resident.ok(updateMe, { body: { contactPhone: '13800138021' } })
    expect(await resident.ok(getMe)).toMatchObject({ name: '何静宜', contactPhone: '13800138021' })
    await resident.ok(updateMe, { body: { contactPhone: null } })
    expect((await resident.ok(getMe)).contactPhone).toBeNull()
  })

  it('a role or an id cannot be smuggled in', async () => {
    const resident = await cloud.as('resident')
    const answer = await resident.send({
      method: 'PUT',
      url: '/v1/me',
      payload: { name: '何', role: 'manager', personId: 'x', staff: [] },
    })
    expect(answer.statusCode).toBe(400)
    const { fields } = answer.json<{ fields: { path: string }[] }>()
    expect(fields.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['/role', '/personId', '/staff']),
    )
  })

  it('can be taken along whole, without codes or keys', async () => {
    const resident = await cloud.as('resident')
    const { tables } = await resident.ok(exportMe)
    expect(Object.keys(tables)).toEqual(
      expect.arrayContaining(['person', 'household_member', 'visitor_pass', 'work_order']),
    )
    expect(tables['person']?.[0]).toMatchObject({ name: '何静宜' })
    expect(JSON.stringify(tables)).not.toMatch(/openid|hash|sealed|token/)
  })
})

describe('deleting myself', () => {
  it('blanks what was mine everywhere and ends every session at once', async () => {
    const leaving = await cloud.as('linhu-r4')
    const before = await leaving.ok(getMe)
    await leaving.ok(deleteMe)
    expect(await leaving.refused(getMe)).toMatchObject({ status: 401, code: 'session.invalid' })
    for (const table of ['login', 'household_member', 'idempotency'] as const) {
      const rows = await cloud.deps.db
        .selectFrom(table)
        .selectAll()
        .where('person_id', '=', before.personId)
        .execute()
      expect(rows).toEqual([])
    }
    const person = await cloud.deps.db
      .selectFrom('person')
      .selectAll()
      .where('person_id', '=', before.personId)
      .executeTakeFirstOrThrow()
    expect(person).toMatchObject({ name: null, contact_phone: null })
  })

  it('and coming back makes somebody new', async () => {
    const again = await cloud.stranger.ok(startSession, { body: { code: 'demo:linhu-r4' } })
    const back = await cloud.stranger.send({
      method: 'GET',
      url: '/v1/me',
      headers: { authorization: `Bearer ${again.token}` },
    })
    expect(back.json()).toMatchObject({ name: null, households: [] })
  })
})
