import { atHome, card, known } from '../requests/garden'
import { NO_SIGNAL, Reply } from '../../support/mount/answering'
import { asked, cloudOf, home, HOME_KEY, openMine, slot, someone } from './someone'

const JOIN = 'POST /v1/communities/:id/household-memberships'
const LEAVE = 'DELETE /v1/communities/:id/household-memberships/:household'

const openJoin = (table: Record<string, unknown>, storage: Record<string, unknown> = known) => {
  const cloud = cloudOf({ 'POST /v1/sessions': session, ...table })
  return openMine('join', cloud, { storage }).then((page) => ({ cloud, page }))
}

const session = new Reply(201, {
  token: 'a-token',
  expiresAt: '2026-12-24T14:32:00+08:00',
  personId: someone().personId,
})

const joins = (cloud: ReturnType<typeof cloudOf>) =>
  asked(cloud, 'POST').filter(({ path }) => path.endsWith('household-memberships'))

describe('joining a household', () => {
  it('takes the code as people write it, and remembers the home', async () => {
    const { cloud, page } = await openJoin({ [JOIN]: new Reply(201, home) })
    page.type('[data-test=code]', 'abcd-2345 ')
    await page.until(() => page.hasText('ABCD 2345'))
    page.tap('[data-test=join]')
    await page.until(() => page.has('[data-test=joined]'))
    expect(page.text('[data-test=joined]')).toContain('3栋2单元1101')
    expect(joins(cloud).map(({ body }) => body)).toEqual([{ code: 'ABCD2345' }])
    expect(wx.getStorageSync<unknown>('addresses')).toMatchObject({
      value: { [card.id]: { roomId: 'b3-2-1101', text: '3栋2单元1101' } },
    })
  })

  it('sends one try however often the button is tapped', async () => {
    const { cloud, page } = await openJoin({ [JOIN]: new Reply(201, home) })
    page.type('[data-test=code]', 'ABCD2345')
    page.tap('[data-test=join]')
    page.tap('[data-test=join]')
    await page.until(() => page.has('[data-test=joined]'))
    expect(joins(cloud)).toHaveLength(1)
  })

  it.each([
    ['', '请填前台给的入户码'],
    ['ABCD234', '现在是 7 位'],
    ['ABCD23456', '现在是 9 位'],
    ['ABCDO345', '没有 0、1 和字母 I、L、O'],
    ['入户码2345', '只有字母和数字'],
  ])('says what to look at again in “%s” and spends no try', async (typed, sentence) => {
    const { cloud, page } = await openJoin({})
    page.type('[data-test=code]', typed)
    page.tap('[data-test=join]')
    await page.until(() => page.has('[data-test=problem]'))
    expect(page.text('[data-test=problem]')).toContain(sentence)
    expect(cloud.seen).toHaveLength(0)
  })

  it.each([
    [422, { code: 'household-code.wrong' }, '请向前台再要一个'],
    [429, { code: 'household-code.locked', retryAfter: 3600 }, '今天 15:32 以后再试'],
    [409, { code: 'household.full' }, '这一户登记的人已满'],
  ])('told %i knows what to do next', async (status, body, sentence) => {
    const { page } = await openJoin({ [JOIN]: new Reply(status, body) })
    page.type('[data-test=code]', 'ABCD2345')
    page.tap('[data-test=join]')
    await page.until(() => page.has('[data-test=problem]'))
    expect(page.text('[data-test=problem]').replace(/ /g, '')).toContain(sentence.replace(/ /g, ''))
  })

  it('keeps what was typed when there is no network', async () => {
    const { page } = await openJoin({ [JOIN]: NO_SIGNAL }, atHome)
    page.type('[data-test=code]', 'ABCD2345')
    page.tap('[data-test=join]')
    await page.until(() => page.hasText('没连上网络'))
    expect(page.find('[data-test=code] input')).toHaveProperty('value', 'ABCD2345')
  })
})

describe('住址和家', () => {
  it('shows the households, and without network those it knew', async () => {
    const cloud = cloudOf({ 'GET /v1/me': NO_SIGNAL })
    const page = await openMine('homes', cloud, { storage: { ...atHome, me: slot(someone()) } })
    await page.until(() => page.has('[data-test=trouble]'))
    expect(page.text('[data-test=home]')).toContain('登记了 3 位')
  })

  it('tells a newcomer how to become a member', async () => {
    const page = await openMine('homes', cloudOf({ 'GET /v1/me': someone({ households: [] }) }))
    await page.until(() => page.has('[data-test=no-home]'))
    page.tap('[data-test=join]')
    await page.until(() => page.routes().at(-1) === 'mine/pages/join/index')
  })

  it('lets a member leave, after asking', async () => {
    const cloud = cloudOf({ [LEAVE]: { leftAt: '2026-11-24T06:32:00Z' } })
    const page = await openMine('homes', cloud)
    await page.until(() => page.has('[data-test=home]'))
    page.tap(`[data-test=leave][data-key="${HOME_KEY}"]`)
    await page.until(() => page.has('[data-test=confirm-leave]'))
    expect(asked(cloud, 'DELETE')).toHaveLength(0)
    cloud.table['GET /v1/me'] = someone({ households: [] })
    page.tap('[data-test=confirm-leave]')
    await page.until(() => page.has('[data-test=no-home]'))
    expect(asked(cloud, 'DELETE')[0]?.path).toBe(
      `/v1/communities/${card.id}/household-memberships/b3-2-1101`,
    )
  })

  it('lets nobody out who stays', async () => {
    const cloud = cloudOf()
    const page = await openMine('homes', cloud)
    await page.until(() => page.has('[data-test=home]'))
    page.tap('[data-test=leave]')
    await page.until(() => page.has('[data-test=stay]'))
    page.tap('[data-test=stay]')
    await page.settle()
    expect(asked(cloud, 'DELETE')).toHaveLength(0)
  })
})
