import { exportView } from '../../../miniprogram/mine/pages/data/view'
import { atHome, NOW } from '../requests/garden'
import { NO_SIGNAL } from '../../support/mount/answering'
import { asked, cloudOf, openMine, slot, someone } from './someone'

const all = {
  exportedAt: '2026-11-24T06:32:00.000Z',
  tables: {
    person: [{ person_id: someone().personId, name: '何静宜', contact_phone: '13800000021' }],
    visitor_pass: [],
    work_order: [
      { title: '水管漏水渗水', submittedAt: '2026-11-24T06:00:00.000Z', referral: null },
    ],
  },
}

describe('a person who looks at their own data', () => {
  it('reads all of it in plain words, without what is empty', async () => {
    const page = await openMine('data', cloudOf({ 'GET /v1/me/export': all }))
    page.tap('[data-test=export]')
    await page.until(() => page.all('[data-test=table]').length === 2)
    expect(page.text()).toContain('联系电话：13800000021')
    expect(page.text()).toContain('提交时间：今天 14:00')
    expect(page.text()).not.toContain('该找谁')
  })

  it('sees the first twenty of many, and how many more there are', () => {
    const rows = Array.from({ length: 25 }, (_, at) => ({ title: `第 ${String(at)} 件` }))
    const [table] = exportView({ ...all, tables: { work_order: rows } }, NOW)
    expect(table?.rows).toHaveLength(20)
    expect(table?.more).toContain('还有 5 条')
  })

  it.each([103, 104, 112])(
    'can still select it where copying is refused (errno %i)',
    async (errno) => {
      const setClipboardData = ({ fail }: { fail: (error: object) => void }) => {
        fail({ errno, errMsg: 'setClipboardData:fail' })
      }
      const cloud = cloudOf({ 'GET /v1/me/export': all })
      const page = await openMine('data', cloud, { wx: { setClipboardData } })
      page.tap('[data-test=export]')
      await page.until(() => page.has('[data-test=copy]'))
      page.tap('[data-test=copy]')
      await page.until(() => page.hasText('可以按住文字选中'))
    },
  )

  it('is told when it cannot be fetched', async () => {
    const page = await openMine('data', cloudOf({ 'GET /v1/me/export': NO_SIGNAL }))
    page.tap('[data-test=export]')
    await page.until(() => page.has('[data-test=trouble]'))
  })
})

describe('a person who deletes their data', () => {
  const toLastStep = async (table: Record<string, unknown>) => {
    const cloud = cloudOf(table)
    const storage = { ...atHome, me: slot(someone()), 'draft:repair:linhu-garden': slot({}) }
    const page = await openMine('data', cloud, { storage })
    page.tap('[data-test=delete]')
    await page.until(() => page.has('[data-test=next-step]'))
    page.tap('[data-test=next-step]')
    await page.until(() => page.has('[data-test=confirm-delete]'))
    return { cloud, page }
  }

  it('is asked twice, and may turn back at the last word', async () => {
    const { cloud, page } = await toLastStep({})
    page.tap('[data-test=keep]')
    await page.settle()
    expect(asked(cloud, 'DELETE')).toHaveLength(0)
    expect(wx.getStorageSync<unknown>('contact-phone')).toEqual(slot('13800000021'))
  })

  it('leaves nothing of themselves on the phone, and can still call', async () => {
    const { cloud, page } = await toLastStep({ 'DELETE /v1/me': { deletedAt: NOW.toISOString() } })
    page.tap('[data-test=confirm-delete]')
    page.tap('[data-test=confirm-delete]')
    await page.until(() => page.has('[data-test=deleted]'))
    expect(asked(cloud, 'DELETE')).toHaveLength(1)
    for (const key of ['me', 'addresses', 'contact-phone', 'session', 'draft:repair:linhu-garden'])
      expect(wx.getStorageSync(key)).toBe('')
    expect(wx.getStorageSync<unknown>('communities')).toMatchObject({ v: 1 })
    expect(page.find('[data-test=bar-call]').textContent).toContain('8888')
  })

  it('loses nothing while the server has not done it', async () => {
    const { page } = await toLastStep({ 'DELETE /v1/me': NO_SIGNAL })
    page.tap('[data-test=confirm-delete]')
    await page.until(() => page.has('[data-test=delete-trouble]'))
    expect(wx.getStorageSync<unknown>('contact-phone')).toEqual(slot('13800000021'))
  })
})

describe('the privacy page', () => {
  it('opens on a new phone without a request, and says how long things are kept', async () => {
    const cloud = cloudOf()
    const page = await openMine('privacy', cloud, { storage: {} })
    await page.until(() => page.all('[data-test=kept]').length > 5)
    expect(page.text()).toContain('到访时间过后 30 天自动删掉')
    expect(cloud.seen).toHaveLength(0)
  })
})
