import { scriptView } from '../../../miniprogram/requests/pages/call-script/view'
import { ITEMS } from '../../../miniprogram/requests/catalogue/taxonomy'
import { mountPage } from '../../support/mount'
import { answering } from '../../support/mount/answering'
import { atHome, buildings, known, NOW } from './garden'

const PAGE = 'requests/pages/call-script/index'

const spoken = (address: string | null, itemId: string | null) =>
  scriptView(address, itemId)
    .lines.map(({ whole, text }) => whole + text)
    .join('')

describe('what to say on the phone', () => {
  it('is made of one’s own address and the chosen problem', () => {
    expect(spoken('3栋2单元1101', 'toilet-clogged')).toBe(
      '您好，我是3栋2单元1101 的住户，我家马桶堵了，需要报修。',
    )
  })

  it.each([
    ['no-water-home', '只有我家没水，'],
    ['pipe-burst-home', '我家里水管爆了，'],
    ['corridor-light-out', '楼道灯不亮，'],
    ['install-help', '想请师傅安装、小修，'],
    ['other-home', '我家里有点问题，'],
  ])('of %s sounds like a person: %s', (itemId, words) => {
    expect(spoken('3栋', itemId)).toContain(words)
  })

  it('never says 我家我家 or 我家家里, whatever the item', () => {
    for (const { id } of ITEMS) expect(spoken('3栋', id)).not.toMatch(/我家.{0,2}我家|我家家/)
  })

  it('keeps the screen on while the page is shown, and calls from there', async () => {
    const asked: boolean[] = []
    const setKeepScreenOn = ({ keepScreenOn }: { keepScreenOn: boolean }) =>
      asked.push(keepScreenOn)
    const page = await mountPage(
      PAGE,
      { itemId: 'toilet-clogged' },
      { wx: { setKeepScreenOn }, storage: atHome, now: NOW },
    )
    await page.until(() => page.hasText('我家马桶堵了'))
    expect(asked).toEqual([true])
    expect(page.find('[data-test=bar-call]').getAttribute('aria-label')).toContain('8 8 8 8')
    void wx.navigateTo({ url: '/requests/pages/records/index' })
    await page.until(() => asked.at(-1) === false)
  })

  it('lets somebody without an address fill it in on the spot', async () => {
    const cloud = answering({ 'GET /v1/communities/:id/buildings': { buildings } })
    const page = await mountPage(
      PAGE,
      {},
      { wx: { request: cloud.request }, storage: known, now: NOW },
    )
    await page.until(() => page.has('[data-test=fill-address]'))
    page.tap('[data-test=fill-address]')
    await page.until(() => page.hasText('5栋'))
    page.tap('5栋')
    await page.until(() => page.hasText('哪一户'))
    page.tap('101')
    await page.until(() => page.text('[data-test=script]').includes('5栋101'))
    expect(page.has('[data-test=fill-address]')).toBe(false)
  })
})
