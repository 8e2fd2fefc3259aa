import {
  getCommunity,
  listBuildings,
  resolveScanCode,
  searchCommunities,
} from '../../cloud/src/contract'
import { testCloud, type TestCloud } from '../support/cloud'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await testCloud()
})
afterAll(() => cloud.close())

const search = async (text: string) =>
  (await cloud.stranger.ok(searchCommunities, { query: { search: text } })).communities.map(
    ({ id }) => id,
  )

describe('somebody who scans the code in the lobby', () => {
  it('gets the community and where the poster hangs, in one request without login', async () => {
    const { card, place } = await cloud.stranger.ok(resolveScanCode, {
      params: { code: 'NH3D2T8W' },
    })
    expect(card).toMatchObject({ id: 'linhu-garden', name: '临湖花园', shortNumber: '8888' })
    expect(place).toEqual({ label: '3栋大堂', buildingId: 'linhu-3' })
  })

  it('is told that a code is unknown or retired, and gets no community with it', async () => {
    for (const [code, refusal, status] of [
      ['ZZZZZZZZ', 'scan-code.unknown', 404],
      ['NH9Z7V6U', 'scan-code.retired', 410],
    ] as const) {
      const answer = await cloud.stranger.call(resolveScanCode, { params: { code } })
      expect(answer.statusCode).toBe(status)
      expect(answer.json()).toMatchObject({ code: refusal })
      expect(answer.body).not.toMatch(/8888|临湖/)
    }
  })

  it('outside WeChat finds a page with the number and a way to call it, without scripts', async () => {
    const page = await cloud.stranger.send({ method: 'GET', url: '/s/K7M2Q9XA' })
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('8888')
    expect(page.body).toContain('href="tel:02145500000"')
    expect(page.body).not.toContain('<script')
    expect(page.headers['content-security-policy']).toContain("default-src 'none'")
    const retired = await cloud.stranger.send({ method: 'GET', url: '/s/NH9Z7V6U' })
    expect(retired.statusCode).toBe(410)
    expect(retired.body).not.toContain('8888')
    expect(retired.body).toContain('tel:119')
  })
})

describe('the public card', () => {
  it('is small and costs at most two statements', async () => {
    for (const communityId of ['linhu-garden', 'yunqi-court', 'jiangwan-residence']) {
      cloud.statements.length = 0
      const answer = await cloud.stranger.call(getCommunity, { params: { communityId } })
      expect(cloud.statements.length).toBeLessThanOrEqual(2)
      expect(Buffer.byteLength(answer.body)).toBeLessThanOrEqual(10 * 1024)
    }
  })

  it('names who is on duty by surname and title, and nobody’s private phone', async () => {
    const answer = await cloud.stranger.call(getCommunity, {
      params: { communityId: 'linhu-garden' },
    })
    expect(answer.body).toContain('陆客服')
    expect(answer.body).not.toContain('陆婉清')
    for (const phone of ['19900000003', '19900000006', '19900001001'])
      expect(answer.body).not.toContain(phone)
  })

  it('leaves out a line that is not to be published', async () => {
    await cloud.deps.db
      .updateTable('phone_line')
      .set({ publishable: false })
      .where('line_id', '=', 'linhu-repair')
      .execute()
    const card = await cloud.stranger.ok(getCommunity, { params: { communityId: 'linhu-garden' } })
    expect(card.lines.map(({ id }) => id)).not.toContain('linhu-repair')
  })

  it('of a community that is not there is refused', async () => {
    expect(
      await cloud.stranger.refused(getCommunity, { params: { communityId: 'atlantis' } }),
    ).toMatchObject({ status: 404, code: 'community.unknown' })
  })
})

describe('choosing a community', () => {
  it('finds it by name, city, address and short number', async () => {
    expect(await search('临湖')).toEqual(['linhu-garden'])
    expect(await search('杭州')).toEqual(['yunqi-court'])
    expect(await search('湖滨示例路')).toContain('linhu-garden')
    expect(await search('9999')).toEqual(['jiangwan-residence'])
  })

  it('lists all when nothing is typed, and nothing for what is not there', async () => {
    expect(await search('')).toHaveLength(3)
    expect(await search('  ')).toHaveLength(3)
    expect(await search('没有这个小区')).toEqual([])
  })

  it('takes wildcards for what they are: characters', async () => {
    expect(await search('%')).toEqual([])
    expect(await search('_')).toEqual([])
    expect(await search("'; drop table community; --")).toEqual([])
  })

  it('knows the doors in order', async () => {
    const { buildings } = await cloud.stranger.ok(listBuildings, {
      params: { communityId: 'linhu-garden' },
    })
    expect(buildings[0]).toMatchObject({ id: 'linhu-1', name: '1栋' })
    expect(buildings[0]?.units[0]?.rooms.slice(0, 3).map(({ name }) => name)).toEqual([
      '101',
      '102',
      '201',
    ])
  })
})
