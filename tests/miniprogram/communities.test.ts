import { mountPage } from '../support/mount'
import { answering } from '../support/mount/answering'

const LIST = 'GET /v1/communities'

const community = (id: string, name: string, shortNumber: string) => ({
  ...{ id, name, shortNumber, city: '上海市', address: '湖滨示例路168号' },
})
const ALL = [
  community('linhu-garden', '临湖花园', '8888'),
  community('yunqi-court', '云起苑', '6666'),
]

describe('somebody who looks for their community', () => {
  it('searches once, and once more', async () => {
    const cloud = answering({ [LIST]: { communities: ALL } })
    const page = await mountPage(
      'mine/pages/communities/index',
      {},
      { wx: { request: cloud.request } },
    )
    await page.until(() => page.has('[data-test=community-yunqi-court]'))
    for (const [at, words] of ['云起', '临湖'].entries()) {
      page.type('[data-test=search]', words)
      await page.until(() => cloud.seen.length === at + 2)
      expect(cloud.seen.at(-1)?.query).toEqual({ search: words })
    }
  })
})
