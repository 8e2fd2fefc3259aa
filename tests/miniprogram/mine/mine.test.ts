import { atHome, buildings, card, known } from '../requests/garden'
import { NO_SIGNAL } from '../../support/mount/answering'
import { asked, cloudOf, openMine, slot, someone } from './someone'

describe('我的', () => {
  it('shows address, community, name and the phone masked', async () => {
    const page = await openMine('mine', cloudOf())
    await page.until(() => page.hasText('何静宜'))
    expect(page.text('[data-test=address]')).toBe('3栋2单元1101')
    expect(page.text('[data-test=about]')).toBe(`${card.name} · 何静宜 · 138******21`)
    expect(page.find('[data-test=row-contact]').getAttribute('aria-label')).toBe(
      '联系电话，138 开头 21 结尾',
    )
  })

  it('asks nothing about a person who never signed in', async () => {
    const cloud = cloudOf()
    const page = await openMine('mine', cloud, { storage: known })
    await page.until(() => page.hasText('还没登记住址'))
    await page.settle()
    expect(cloud.seen).toHaveLength(0)
  })

  it('opens without network from what the phone has kept', async () => {
    const cloud = cloudOf({ 'GET /v1/me': NO_SIGNAL })
    const page = await openMine('mine', cloud, { storage: { ...atHome, me: slot(someone()) } })
    await page.until(() => page.hasText('何静宜'))
    expect(page.text('[data-test=row-homes]')).toContain('1 户')
    // The last try would otherwise be made in the next test.
    await page.until(() => cloud.seen.filter(({ path }) => path === '/v1/me').length === 3)
    await page.settle()
  })

  it('lets a person fill in where they live, for the forms and the script', async () => {
    const cloud = cloudOf({ 'GET /v1/communities/:id/buildings': { buildings } })
    const page = await openMine('mine', cloud, { storage: known })
    await page.until(() => page.has('[data-test=fill-address]'))
    page.tap('[data-test=fill-address]')
    for (const name of ['3栋', '2单元', '1102']) {
      await page.until(() =>
        page.all('[data-test=option]').some((each) => each.textContent === name),
      )
      page.tap(name)
    }
    await page.until(() => page.text('[data-test=address]') === '3栋2单元1102')
    expect(page.has('[data-test=fill-address]')).toBe(false)
    expect(wx.getStorageSync<unknown>('addresses')).toMatchObject({
      value: { [card.id]: { roomId: 'b3-2-1102' } },
    })
  })

  it('writes larger at once when 大字 is switched on, and it stays', async () => {
    const page = await openMine('mine', cloudOf())
    await page.until(() => page.has('[data-test=large]'))
    page.tap('[data-test=large]')
    await page.until(() => page.find('[data-test=large]').getAttribute('aria-checked') === 'true')
    expect(page.data['scale']).toBe(1.4)
    expect(page.has('.care')).toBe(true)
    expect(wx.getStorageSync<unknown>('large-text')).toEqual(slot(true))
  })

  it.each([103, 104, 112])(
    'shows the number to copy where the phone book is refused (errno %i)',
    async (errno) => {
      const addPhoneContact = ({ fail }: { fail: (error: object) => void }) =>
        fail({ errno, errMsg: 'addPhoneContact:fail' })
      const page = await openMine('mine', cloudOf(), { wx: { addPhoneContact } })
      await page.until(() => page.hasText('何静宜'))
      page.tap('[data-test=row-number]')
      await page.until(() => page.has('[data-test=number]'))
    },
  )

  it('leads to each page behind its row', async () => {
    for (const row of ['homes', 'contact', 'data', 'privacy', 'about']) {
      const page = await openMine('mine', cloudOf())
      await page.until(() => page.has(`[data-test=row-${row}]`))
      page.tap(`[data-test=row-${row}]`)
      await page.until(() => page.routes().at(-1) === `mine/pages/${row}/index`)
    }
  })

  it('still offers the call, and the choice of a community, on a phone that knows none', async () => {
    const cloud = cloudOf()
    const page = await openMine('mine', cloud, { storage: {} })
    await page.until(() => page.hasText('选小区'))
    expect(page.has('[data-test=fill-address]')).toBe(false)
    expect(page.has('[data-test=row-number]')).toBe(false)
    expect(asked(cloud, 'GET')).toHaveLength(0)
  })
})
