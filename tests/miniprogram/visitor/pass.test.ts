import { mountPage } from '../../support/mount'
import { answering, NO_SIGNAL, Reply } from '../../support/mount/answering'
import { at, card, known, NOW, pass, PASS_ID, slot, TOKEN } from './garden'

const PAGE = 'visitor/pages/pass/index'
const READ = 'GET /v1/communities/:id/visitor-passes/:pass'
const REVOKE = 'POST /v1/communities/:id/visitor-passes/:pass/revoke'

interface Opening {
  now?: Date
  wx?: Record<string, unknown>
  storage?: Record<string, unknown>
}

const open = (
  cloud: ReturnType<typeof answering>,
  { now = NOW, wx = {}, storage = known }: Opening = {},
) =>
  mountPage(
    PAGE,
    { community: card.id, id: PASS_ID },
    {
      wx: { request: cloud.request, ...wx },
      storage,
      now,
    },
  )

const kept = (over = {}) => ({
  ...known,
  'my-passes': slot([{ savedAt: at('14:10'), pass: pass(over) }]),
})

const share = (page: Awaited<ReturnType<typeof open>>) =>
  (
    page.page as unknown as { onShareAppMessage: () => { title: string; path: string } }
  ).onShareAppMessage()

describe('a household’s pass', () => {
  it('shows QR, code in two threes, window and car, and speaks figure by figure', async () => {
    const page = await open(answering({ [READ]: pass() }))
    await page.until(() => page.has('[data-test=qr]'))
    expect(page.text('[data-test=code]').replace(/\s/g, '')).toBe('482907')
    expect(page.find('[data-test=code]').getAttribute('aria-label')).toBe('进门码 4 8 2 9 0 7')
    expect(page.text('[data-test=window]')).toBe('今天 14:00–20:00')
    expect(page.text('[data-test=pass]')).toContain('来3栋2单元1101')
    expect(page.text('[data-test=pass]')).toContain('车牌 浙A·D1288')
    expect(page.text('[data-test=state]')).toContain('还没到')
  })

  it('is sent to the guest without the room, on a date, under an address without login', async () => {
    const page = await open(answering({ [READ]: pass() }))
    await page.until(() => page.has('[data-test=share]'))
    expect(share(page)).toMatchObject({
      title: '临湖花园进门码，11月24日 14:00–20:00',
      path: `/visitor/pages/shared/index?t=${TOKEN}`,
    })
    expect(JSON.stringify(share(page))).not.toContain('1101')
  })

  it('says when and at which gate the guest came in', async () => {
    const entries = [{ at: at('14:38'), gateName: '东门' }]
    const page = await open(answering({ [READ]: pass({ used: 1, state: 'used-up', entries }) }))
    await page.until(() => page.hasText('今天 14:38 从东门进门'))
    expect(page.text('[data-test=pass-over]')).toBe('已用完')
    expect(page.has('[data-test=share]')).toBe(false)
    expect(share(page).path).toBe('/pages/home/index')
  })

  it('says so within half a minute to somebody who is looking at it', async () => {
    const cloud = answering({ [READ]: pass({ uses: 2 }) })
    const page = await open(cloud)
    await page.until(() => page.hasText('还没到'))
    const entries = [{ at: at('14:38'), gateName: '东门' }]
    cloud.table[READ] = pass({ uses: 2, used: 1, entries })
    const clock = page.page as unknown as { tick: () => void }
    for (const _tenSeconds of [10, 20, 30]) clock.tick()
    await page.until(() => page.hasText('今天 14:38 从东门进门'))
    expect(page.has('[data-test=share]')).toBe(true)
  })

  it('before its time says from when it holds', async () => {
    const page = await open(answering({ [READ]: pass({ windowFrom: at('16:00') }) }))
    await page.until(() => page.hasText('今天 16:00 起能用'))
    expect(page.has('[data-test=qr]')).toBe(true)
  })

  it('is shown from the phone where there is no network, and says how old it is', async () => {
    const page = await open(answering({ [READ]: NO_SIGNAL }), { storage: kept() })
    expect(page.has('[data-test=qr]')).toBe(true)
    await page.until(() => page.has('[data-test=stale]'))
    expect(page.text('[data-test=stale]')).toBe('没有网络，这是 14:10 的')
  })

  it('kept on the phone is over by the clock, also without network', async () => {
    const page = await open(answering({ [READ]: NO_SIGNAL }), {
      storage: kept(),
      now: new Date(at('20:00')),
    })
    await page.until(() => page.has('[data-test=pass-over]'))
    expect(page.text('[data-test=pass-over]')).toBe('过了时间')
    expect(page.has('[data-test=qr]')).toBe(false)
  })

  it('of somebody else is not found', async () => {
    const unknown = { code: 'object.unknown', message: '', requestId: 'r' }
    const page = await open(answering({ [READ]: new Reply(404, unknown) }))
    await page.until(() => page.hasText('没有找到这个进门码'))
    expect(page.has('[data-test=retry]')).toBe(false)
  })
})

describe('a resident whose guest does not come', () => {
  it('revokes the code after being asked once, and it is struck out', async () => {
    const revoked = pass({ state: 'revoked', revokedAt: at('14:33') })
    const cloud = answering({ [READ]: pass(), [REVOKE]: revoked })
    const page = await open(cloud)
    await page.until(() => page.has('[data-test=revoke]'))
    page.tap('[data-test=revoke]')
    await page.until(() => page.has('[data-test=confirm-revoke]'))
    page.tap('[data-test=confirm-revoke]')
    await page.until(() => page.has('[data-test=pass-over]'))
    expect(page.text('[data-test=pass-over]')).toBe('已作废')
    expect(page.find('[data-test=code]').className).toContain('struck')
    expect(page.has('[data-test=share]')).toBe(false)
    expect(cloud.seen.find(({ method }) => method === 'POST')?.body).toEqual({})
  })

  it('without network learns that the code still holds', async () => {
    const page = await open(answering({ [READ]: pass(), [REVOKE]: NO_SIGNAL }))
    await page.until(() => page.has('[data-test=revoke]'))
    page.tap('[data-test=revoke]')
    await page.until(() => page.has('[data-test=confirm-revoke]'))
    page.tap('[data-test=confirm-revoke]')
    await page.until(() => page.hasText('还没作废'))
    expect(page.has('[data-test=pass-over]')).toBe(false)
  })
})

it('where WeChat refuses the clipboard, says how to copy the code by hand', async () => {
  const setClipboardData = ({ fail }: { fail: (error: object) => void }) => {
    fail({ errMsg: 'setClipboardData:fail', errno: 112 })
  }
  const page = await open(answering({ [READ]: pass() }), { wx: { setClipboardData } })
  await page.until(() => page.has('[data-test=copy]'))
  page.tap('[data-test=copy]')
  await page.until(() => page.hasText('请按住数字选中'))
  expect(page.has('[data-test=qr]')).toBe(true)
})
