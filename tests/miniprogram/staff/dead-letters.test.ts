import type { DeadLetter } from '../../../miniprogram/staff/contract/dead-letters'
import { answering, NO_SIGNAL, Reply } from '../../support/mount/answering'
import { at, id } from '../requests/garden'
import { openStaff } from './desk-day'

const LIST = 'GET /v1/communities/:id/dead-letters'
const RESEND = 'POST /v1/communities/:id/dead-letters/:letter/resend'

const letter = (over: Partial<DeadLetter> = {}): DeadLetter => ({
  ...{ id: id(), kind: 'notice', noticeKind: 'order-started', orderId: id() },
  ...{ orderNumber: '1124-7', attempts: 8, diedAt: at('14:20') },
  lastError: 'connect ETIMEDOUT',
  ...over,
})

const openLetters = async (table: Record<string, unknown>) => {
  const cloud = answering({ [RESEND]: { queuedAt: at('14:32') }, ...table })
  const page = await openStaff('dead-letters', {}, cloud)
  const resent = () => cloud.seen.filter(({ method }) => method === 'POST')
  return { cloud, page, resent }
}

const list = (letters: DeadLetter[], cursor: string | null = null) => ({ letters, cursor })

describe('what was not delivered', () => {
  it('says what, when and why, and which order it is about', async () => {
    const timer = letter({ kind: 'timer', noticeKind: null, orderNumber: null, orderId: null })
    const alert = letter({ kind: 'alert', noticeKind: null })
    const message = letter({ kind: 'message', noticeKind: 'price-asked', orderNumber: null })
    const { page } = await openLetters({ [LIST]: list([letter(), alert, timer, message]) })
    await page.until(() => page.has('[data-test=letter]'))
    const rows = page.all('[data-test=letter]').map((each) => each.textContent)
    expect(rows[0]).toContain('给住户：师傅到了')
    expect(rows[0]).toContain('14:20 停下，试了 8 次')
    expect(rows[0]).toContain('connect ETIMEDOUT')
    expect(rows[1]).toContain('晚了的提醒，没有人被告知')
    expect(rows[2]).toContain('到时间自动做的事，没做成')
    expect(rows[3]).toContain('微信消息没发出去：报了价，请看看')
    expect(page.all('[data-test=order]')).toHaveLength(2)
    page.tap(page.all('[data-test=order]')[0] ?? '')
    await page.until(() => page.routes().at(-1) === 'staff/pages/order/index')
  })

  it('is sent again, once', async () => {
    const { page, resent } = await openLetters({ [LIST]: list([letter()]) })
    await page.until(() => page.has('[data-test=resend]'))
    page.tap('[data-test=resend]')
    page.tap('[data-test=resend]')
    await page.until(() => page.has('[data-test=sent]'))
    expect(resent()).toHaveLength(1)
    expect(page.has('[data-test=resend]')).toBe(false)
  })

  it('can be tried again when the network failed, and goes when a colleague was faster', async () => {
    const { cloud, page } = await openLetters({ [LIST]: list([letter()]), [RESEND]: NO_SIGNAL })
    await page.until(() => page.has('[data-test=resend]'))
    page.tap('[data-test=resend]')
    await page.until(() => page.hasText('没连上网络'))
    expect(page.text('[data-test=resend]')).toBe('重新发')
    cloud.table[RESEND] = new Reply(404, { code: 'object.unknown' })
    cloud.table[LIST] = list([])
    page.tap('[data-test=resend]')
    await page.until(() => page.has('[data-test=empty]'))
    expect(page.hasText('都送到了')).toBe(true)
  })

  it('comes 20 at a time', async () => {
    const [one, two] = [letter(), letter()]
    const pages = ({ query }: { query: Record<string, string> }) =>
      query['cursor'] === 'next' ? list([one, two]) : list([one], 'next')
    const { page } = await openLetters({ [LIST]: pages })
    await page.until(() => page.has('[data-test=more]'))
    page.tap('[data-test=more]')
    await page.until(() => page.all('[data-test=letter]').length === 2)
    expect(page.has('[data-test=more]')).toBe(false)
  })

  it('is for the manager, and cannot be read without network', async () => {
    const first = await openLetters({ [LIST]: new Reply(403, { code: 'access.denied' }) })
    await first.page.until(() => first.page.has('[data-test=denied]'))
    const second = await openLetters({ [LIST]: NO_SIGNAL })
    await second.page.until(() => second.page.hasText('没连上网络'))
    second.cloud.table[LIST] = list([])
    second.page.tap('[data-test=retry]')
    await second.page.until(() => second.page.has('[data-test=empty]'))
  })
})
