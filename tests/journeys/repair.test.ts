import sharp from 'sharp'
import { closeBrowser, Phone, putPhonesAway } from '../support/browser'

afterEach(putPhonesAway)
afterAll(closeBrowser)

const LOBBY = 'NH3D2T8W'

/** A photo as a phone takes it, in a colour of its own. */
const photo = async (name: string, background: string) => ({
  name,
  mimeType: 'image/jpeg',
  buffer: await sharp({ create: { width: 640, height: 480, channels: 3, background } })
    .jpeg()
    .toBuffer(),
})

async function atTheForm(persona: string): Promise<Phone> {
  const phone = await Phone.of(persona)
  await phone.scan(LOBBY)
  await phone.tap('row-repair')
  await phone.isOn('requests/pages/repair/index')
  return phone
}

async function reports(phone: Phone, words: string): Promise<void> {
  await phone.page.locator('[data-test="pick"][data-id="toilet-clogged"]').click()
  await phone.type('description', words)
  // The room is theirs, known from the household; so is the phone they left with it.
  await phone.at('place').getByText('3栋2单元1101').waitFor()
  if (await phone.at('phone-field').isVisible()) await phone.type('phone-field', '13800138021')
}

async function submittedNumber(phone: Phone): Promise<string> {
  await phone.isOn('requests/pages/submitted/index')
  const words = await phone.page.locator('.mp-page:not([hidden])').innerText()
  return /\d{4}-\d+/.exec(words)?.[0] ?? ''
}

/** What the desk has on its list, through the real page. */
async function deskSees(text: string): Promise<number> {
  const desk = await Phone.of('desk')
  await desk.scan(LOBBY)
  await desk.go('/staff/pages/desk/index?community=linhu-garden')
  await desk.at('job').waitFor()
  return desk.page.locator('[data-test="job"]').filter({ hasText: text }).count()
}

describe('a resident who reports a repair', () => {
  it('sends two photos with it; the desk accepts it; the resident sees that', async () => {
    const resident = await atTheForm('resident')
    await reports(resident, '马桶堵了，水要漫出来')
    const chooser = resident.page.waitForEvent('filechooser')
    await resident.tap('add-photo')
    await (await chooser).setFiles([await photo('a.jpg', '#336'), await photo('b.jpg', '#633')])
    await resident.page.locator('[data-test="photo"]').nth(1).waitFor()
    await resident.tap('submit')
    const number = await submittedNumber(resident)
    expect(number).toMatch(/^1124-\d+$/)
    await resident.tap('onward')
    await resident.isOn('requests/pages/order/index')

    const desk = await Phone.of('desk')
    await desk.scan(LOBBY)
    await desk.go('/staff/pages/desk/index?community=linhu-garden')
    await desk.page.locator('[data-test="job"]').filter({ hasText: number }).click()
    await desk.isOn('staff/pages/order/index')
    await desk.sees('马桶堵了，水要漫出来')
    await desk.tap('accept')
    await desk.sees('已受理')

    await resident.page.reload()
    await resident.at('trail-accepted').or(resident.page.getByText('受理')).first().waitFor()
    const pictures = resident.page.locator('.mp-page:not([hidden]) [data-test="photo"] img')
    await pictures.nth(1).waitFor()
    await resident.page.waitForFunction(
      () =>
        [...document.querySelectorAll<HTMLImageElement>('[data-test="photo"] img')].filter(
          (image) => image.complete && image.naturalWidth > 0,
        ).length >= 2,
    )
  })

  it('without network sees it wait, and it arrives once when the network is back', async () => {
    const resident = await atTheForm('resident')
    const words = `没有网络时报的 ${String(Date.now())}`
    await reports(resident, words)
    await resident.offline(true)
    await resident.tap('submit')
    await resident.isOn('requests/pages/submitted/index')
    await resident.sees('等着发出')
    await resident.go('/requests/pages/records/index')
    await resident.sees('等着发出')
    expect(resident.asked.filter((asked) => asked.endsWith('/work-orders'))).toEqual([])

    const before = await deskSees('马桶堵了')
    await resident.offline(false)
    await resident.page
      .locator('.mp-page:not([hidden])')
      .getByText('等着发出')
      .waitFor({ state: 'detached' })
    expect(await deskSees('马桶堵了')).toBe(before + 1)
  })

  it('taps twice and makes one order', async () => {
    const resident = await atTheForm('family')
    await reports(resident, '连点两下')
    const before = await deskSees('马桶堵了')
    await resident.at('submit').dblclick()
    await submittedNumber(resident)
    expect(await deskSees('马桶堵了')).toBe(before + 1)
  })

  it('finds what was typed after the app was closed', async () => {
    const resident = await atTheForm('new-resident')
    await resident.type('description', '写到一半')
    await resident.page.waitForTimeout(600)
    await resident.open('requests/pages/repair/index')
    await resident.at('resumed').waitFor()
    expect(await resident.at('description').locator('textarea').inputValue()).toBe('写到一半')
  })

  it('about a public place needs no household', async () => {
    const visitor = await atTheForm('visitor')
    await visitor.tap('scope-public')
    await visitor.type('exact-place', '地下车库B2层23号车位旁')
    await visitor.page.locator('.mp-page:not([hidden]) [data-test="pick"]').first().click()
    await visitor.type('phone-field', '13800138021')
    await visitor.tap('submit')
    expect(await submittedNumber(visitor)).toMatch(/^1124-\d+$/)
  })
})

describe('words of danger', () => {
  it('put the number first while typing, and once more before sending', async () => {
    const resident = await atTheForm('new-resident')
    await resident.type('description', '厨房着火了')
    await resident.at('word-strip').waitFor()
    expect(await resident.at('strip-119').isVisible()).toBe(true)
    await resident.tap('scope-public')
    await resident.type('exact-place', '3栋楼下')
    await resident.page.locator('.mp-page:not([hidden]) [data-test="pick"]').first().click()
    await resident.type('phone-field', '13800138021')
    await resident.tap('submit')
    await resident.isOn('requests/pages/danger/index')
    await resident.sees('119')
    await resident.tap('no-danger')
    expect(await submittedNumber(resident)).toMatch(/^1124-\d+$/)
  })

  it('that only look like danger change nothing', async () => {
    const resident = await atTheForm('visitor')
    await resident.type('description', '火锅店的油烟机滴水')
    await resident.page.waitForTimeout(900)
    expect(await resident.at('word-strip').count()).toBe(0)
  })
})
