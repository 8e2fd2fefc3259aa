import { closeBrowser, Phone, putPhonesAway } from '../support/browser'

afterEach(putPhonesAway)
afterAll(closeBrowser)

const LOBBY = 'NH3D2T8W'

/** Every page that opens by itself, by who opens it. */
const PAGES: Record<string, string[]> = {
  resident: [
    'pages/home/index',
    'pages/communities/index',
    'requests/pages/repair/index',
    'requests/pages/records/index',
    'requests/pages/call-script/index',
    'visitor/pages/form/index',
    'mine/pages/mine/index',
    'mine/pages/homes/index',
    'mine/pages/join/index',
    'mine/pages/contact/index',
    'mine/pages/data/index',
    'mine/pages/privacy/index',
    'mine/pages/about/index',
  ],
  desk: ['staff/pages/desk/index', 'mine/pages/staff-door/index'],
  guard: ['staff/pages/gate/index'],
}

interface Fault {
  what: string
  element: string
}

/** What a person with large type on a small phone would stumble over, measured in the page. */
function faultsOnTop(): Fault[] {
  const page = [...document.querySelectorAll<HTMLElement>('.mp-page:not([hidden])')].pop()
  if (!page) return [{ what: 'no page', element: '' }]
  const faults: Fault[] = []
  const width = document.documentElement.clientWidth
  const say = (what: string, element: Element) =>
    faults.push({
      what,
      element: `${element.getAttribute('data-test') ?? element.className}: ${element.textContent.trim().slice(0, 30)}`,
    })
  const isShown = (element: Element) => {
    const box = element.getBoundingClientRect()
    return box.width > 0 && box.height > 0 && getComputedStyle(element).visibility !== 'hidden'
  }
  const scroller = page.querySelector('.mp-scroll')
  if (scroller && scroller.scrollWidth > scroller.clientWidth + 1) say('scrolls sideways', scroller)
  for (const element of page.querySelectorAll('.mp-window *')) {
    if (!isShown(element)) continue
    const box = element.getBoundingClientRect()
    const scrolls = element.closest('.tabs, [scroll-x]') !== null
    if (!scrolls && (box.right > width + 1 || box.left < -1)) say('reaches outside', element)
    const own = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    )
    const { overflowX, fontSize } = getComputedStyle(element)
    if (own && overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1)
      say('cut', element)
    if (own && parseFloat(fontSize) < 16 && !element.closest('.mp-nav'))
      say(`text of ${fontSize}`, element)
  }
  const TAPPABLE = '[role="button"], [role="radio"], [role="tab"], [role="switch"], [role="link"]'
  for (const element of page.querySelectorAll(`.mp-window :is(${TAPPABLE})`)) {
    if (!isShown(element)) continue
    const box = element.getBoundingClientRect()
    if (box.height < 43.5 || box.width < 43.5)
      say(`${box.width.toFixed(0)} by ${box.height.toFixed(0)} to tap`, element)
    const name = element.getAttribute('aria-label') ?? element.textContent
    if (name.trim() === '') say('no spoken name', element)
  }
  return faults
}

const SETTINGS = [
  { width: 390, fontScale: 1, theme: 'light' },
  { width: 390, fontScale: 1.4, theme: 'light' },
  { width: 320, fontScale: 1, theme: 'dark' },
  { width: 320, fontScale: 1.65, theme: 'light' },
] as const

describe.each(SETTINGS)('at $width wide and type × $fontScale, $theme', (setting) => {
  it.each(Object.keys(PAGES))(
    'nothing is cut, outside or too small for the %s',
    async (persona) => {
      const found: Record<string, Fault[]> = {}
      const phone = await Phone.of(persona, setting)
      await phone.scan(LOBBY)
      await phone.at('call').waitFor()
      for (const path of PAGES[persona] ?? []) {
        await phone.page.evaluate((to) => window.__preview?.host.router.reLaunch(to), `/${path}`)
        await phone.isOn(path)
        await phone.page.waitForLoadState('networkidle')
        const faults = await phone.page.evaluate(faultsOnTop)
        if (faults.length > 0) found[path] = faults
      }
      expect(found).toEqual({})
    },
  )
})

it('the measure sees a row that is too wide, a key that is too small and one without a name', async () => {
  const phone = await Phone.of('resident')
  await phone.scan(LOBBY)
  await phone.at('call').waitFor()
  await phone.page.evaluate(() => {
    const body = [...document.querySelectorAll('.mp-page:not([hidden]) .mp-scroll')].pop()
    body?.insertAdjacentHTML(
      'beforeend',
      '<div style="width:500px;height:50px">x</div><div role="button" style="width:20px;height:20px;background:red"></div>',
    )
  })
  const seen = (await phone.page.evaluate(faultsOnTop)).map(({ what }) => what)
  expect(seen).toEqual(
    expect.arrayContaining(['reaches outside', '20 by 20 to tap', 'no spoken name']),
  )
})
