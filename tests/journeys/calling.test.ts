import { closeBrowser, Phone, putPhonesAway } from '../support/browser'

afterEach(putPhonesAway)
afterAll(closeBrowser)

const LOBBY = 'NH3D2T8W'

describe('somebody who scans the code in the lobby', () => {
  it('sees the number and who answers after one request, and calls', async () => {
    const phone = await Phone.of('new-resident')
    await phone.scan(LOBBY)
    await phone.at('call').waitFor()
    expect(phone.asked).toEqual([`GET /v1/scan-codes/${LOBBY}`])
    await phone.sees('8888')
    await phone.sees('现在由前台')
    await phone.tap('call')
    expect(await phone.talk()).toBe('02145500000')
    await phone.tap('answer-connected')
    await phone.sees('记下了')
  })

  it('is offered the next line when nobody answers, and a call-back in the end', async () => {
    const phone = await Phone.of('new-resident')
    await phone.scan(LOBBY)
    await phone.tap('call')
    const tried = [await phone.talk()]
    await phone.tap('answer-no-answer')
    while (await phone.at('next-line').isVisible()) {
      await phone.tap('next-line')
      tried.push(await phone.talk())
      await phone.tap('answer-failed')
      await phone.at('call-back').waitFor()
    }
    expect(tried.length).toBeGreaterThan(1)
    expect(new Set(tried).size).toBe(tried.length)
    await phone.tap('call-back')
    await phone.type('call-back-phone', '13800138021')
    await phone.tap('call-back-send')
    await phone.sees('物业记下了')
    await phone.sees('给您回电')
  })

  it('calls again another day with every request blocked', async () => {
    const phone = await Phone.of('new-resident')
    await phone.scan(LOBBY)
    await phone.at('call').waitFor()
    await phone.page.route('**/v1/**', (route) => route.abort())
    phone.asked.length = 0
    await phone.open('pages/home/index')
    await phone.sees('8888')
    await phone.tap('call')
    expect(await phone.talk()).toBe('02145500000')
  })

  it('is told that a code is unknown or retired, and sees no number', async () => {
    for (const code of ['ZZZZZZZZ', 'NH9Z7V6U', 'nonsense']) {
      const phone = await Phone.of('visitor')
      await phone.scan(code)
      await phone.at('choose').waitFor()
      expect(await phone.page.locator('body').innerText()).not.toMatch(/8888|6666|9999/)
      expect(await phone.at('call').count()).toBe(0)
    }
  })

  it('finds 119, 120 and 110 at once, and is not asked how that call went', async () => {
    const phone = await Phone.of('visitor')
    await phone.scan(LOBBY)
    await phone.tap('danger-strip')
    await phone.tap('emergency-119')
    expect(await phone.talk()).toBe('119')
    expect(await phone.at('answer-connected').count()).toBe(0)
  })
})
