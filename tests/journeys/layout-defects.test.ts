import { aPhone, until } from '../support/e2e'
import { faultsOf } from '../support/e2e/layout-faults'
import { measure } from '../support/e2e/measure'

const LOBBY = 'NH3D2T8W'

/** Its faults are planted: the audit would find them all. */
const phone = aPhone({}, 'unaudited')

/** `page-meta` writes it into the style of the page: more may stand behind the scale. */
async function styleOfPage(style: string): Promise<void> {
  const page = await phone.device.page()
  await page.setData({ scale: `1;${style}` })
}

const faults = async () => faultsOf(await measure(phone.device))

/** The page is sound before and says this of itself with the defect. */
async function expectFault(plant: () => Promise<void>, fault: RegExp): Promise<void> {
  expect(await faults()).toEqual([])
  await plant()
  await until(`a fault such as ${String(fault)}`, async () => {
    const found = await faults()
    if (found.some((each) => fault.test(each))) return true
    throw new Error(`only ${JSON.stringify(found.slice(0, 8))}`)
  })
}

async function opensMine(): Promise<void> {
  await phone.fresh('resident')
  await phone.scan(LOBBY)
  await phone.find('call')
  await phone.device.call('reLaunch', { url: '/mine/pages/mine/index' })
  await phone.isOn('mine/pages/mine/index')
  await phone.find('row-homes')
}

describe('the measure of a page sees', () => {
  it.each([
    ['a page that is wider than the phone', 'width: 500px', /the page is 5\d\d wide on/],
    ['a row that reaches outside', 'width: 500px', /reaches outside/],
    ['type that is too small to read', '--scale: 0.5', /type of \d/],
    ['a key that is too small to tap', '--h-main: 20px', /by \d+ to tap/],
    ['content that ends behind the bar', '--h-main: 0px', /lies behind the bar/],
  ])('%s', async (_, style, fault) => {
    await opensMine()
    await expectFault(() => styleOfPage(style), fault)
  })

  it('a key that lies on another one', async () => {
    await phone.fresh('visitor')
    await phone.scan(LOBBY)
    const call = await (await phone.find('call')).offset()
    const change = await (await phone.find('change')).offset()
    // the key's own margin; it ends 16 px above the link it shall cover
    await expectFault(
      () => styleOfPage(`--s4: ${Number(change.top) - Number(call.top)}px`),
      /cover each other/,
    )
  })

  it('a control without a name', async () => {
    await opensMine()
    await expectFault(async () => {
      const page = await phone.device.page()
      await page.setData({ 'view.places[0].name': '', 'view.places[0].spoken': '' })
      await page.setData({ 'view.places[0].end': '' })
    }, /has no name/)
  })

  it('text that is cut', async () => {
    await phone.fresh('resident')
    await phone.scan(LOBBY)
    await phone.tap('row-visitor')
    await phone.type('name', '张先生')
    await phone.tap('issue')
    await phone.isOn('visitor/pages/pass/index')
    await phone.find('qr')
    await expectFault(() => styleOfPage('white-space: nowrap; letter-spacing: 40px'), /is cut/)
  })
})
