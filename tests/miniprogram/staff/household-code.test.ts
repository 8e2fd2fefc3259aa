import { at, buildings } from '../requests/garden'
import { answering, NO_SIGNAL, Reply } from '../../support/mount/answering'
import { openStaff } from './desk-day'

const ISSUE = 'POST /v1/communities/:id/household-codes'

const issued = new Reply(201, {
  code: 'ABCD2345',
  address: '3栋2单元1101',
  expiresAt: at('14:32', '2026-12-01'),
  people: 6,
})

const openFor = async (table: Record<string, unknown>) => {
  const cloud = answering({ 'GET /v1/communities/:id/buildings': { buildings }, ...table })
  const page = await openStaff('household-code', {}, cloud)
  for (const name of ['3栋', '2单元', '1101']) {
    await page.until(() => page.all('[data-test=option]').some((each) => each.textContent === name))
    page.tap(name)
  }
  await page.until(() => page.text('[data-test=place]') === '3栋2单元1101')
  return { cloud, page }
}

const issues = (cloud: ReturnType<typeof answering>) =>
  cloud.seen.filter(({ method }) => method === 'POST')

describe('a household code at the desk', () => {
  it('is read out in two groups, with its end and how many may use it', async () => {
    const { cloud, page } = await openFor({ [ISSUE]: issued })
    page.tap('[data-test=issue]')
    page.tap('[data-test=issue]')
    await page.until(() => page.has('[data-test=code]'))
    expect(page.text('[data-test=code]').replace(/ /g, '')).toBe('ABCD2345')
    expect(page.find('[data-test=code]').getAttribute('aria-label')).toBe('入户码 A B C D，2 3 4 5')
    expect(page.text('[data-test=until]')).toContain('12月1日 14:32 前有效')
    expect(page.text('[data-test=people]')).toContain('6 个人')
    expect(issues(cloud)).toHaveLength(1)
    expect(issues(cloud)[0]?.body).toEqual({ roomId: 'b3-2-1101' })
  })

  it('asked for again after a lost answer is the same one', async () => {
    const { cloud, page } = await openFor({ [ISSUE]: new Reply(500, { code: 'unexpected' }) })
    page.tap('[data-test=issue]')
    await page.until(() => page.has('[data-test=trouble]'))
    cloud.table[ISSUE] = issued
    page.tap('[data-test=issue]')
    await page.until(() => page.has('[data-test=code]'))
    const keys = issues(cloud).map(({ header }) => header['idempotency-key'])
    expect(keys).toHaveLength(2)
    expect(keys[0]).toBe(keys[1])
  })

  it('is refused in a sentence without network', async () => {
    const { page } = await openFor({ [ISSUE]: NO_SIGNAL })
    page.tap('[data-test=issue]')
    await page.until(() => page.hasText('没连上网络'))
    expect(page.has('[data-test=code]')).toBe(false)
  })
})
