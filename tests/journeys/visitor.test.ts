import { closeBrowser, Phone, putPhonesAway } from '../support/browser'

afterEach(putPhonesAway)
afterAll(closeBrowser)

const LOBBY = 'NH3D2T8W'

/** From the form to the pass: its six figures and what the shared card opens. */
async function issue(resident: Phone, name: string): Promise<{ code: string; path: string }> {
  await resident.type('name', name)
  await resident.tap('issue')
  await resident.isOn('visitor/pages/pass/index')
  const code = (await resident.at('code').innerText()).replace(/\D/g, '')
  const card = await resident.page.evaluate(() => window.__preview?.host.share('menu'))
  return { code, path: card?.path ?? '' }
}

async function typeCode(guard: Phone, code: string): Promise<void> {
  for (const figure of code) await guard.tap(`key-${figure}`)
}

describe('a visitor', () => {
  it('is registered, opens the shared pass without login, and is let in once and not twice', async () => {
    const resident = await Phone.of('resident')
    await resident.scan(LOBBY)
    await resident.tap('row-visitor')
    const { code, path } = await issue(resident, '张先生')
    expect(code).toMatch(/^\d{6}$/)
    expect(path).toMatch(/^visitor\/pages\/shared\/index\?t=/)

    const visitor = await Phone.of('visitor')
    const [route = '', query = ''] = path.split('?')
    await visitor.open(route, Object.fromEntries(new URLSearchParams(query)))
    await visitor.at('qr').waitFor()
    expect((await visitor.at('code').innerText()).replace(/\D/g, '')).toBe(code)
    expect(await visitor.page.locator('body').innerText()).not.toContain('1101')
    expect(visitor.asked.some((asked) => asked.includes('/sessions'))).toBe(false)

    const hour = 60 * 60_000
    await resident.page.request.put(`${process.env['JOURNEYS_URL'] ?? ''}/v1/demo/clock`, {
      data: { offsetMs: hour },
    })
    const guard = await Phone.of('guard')
    await guard.scan(LOBBY)
    await guard.go('/staff/pages/gate/index')
    await guard.tap('gate')
    await typeCode(guard, code)
    await guard.at('yes').waitFor()
    await guard.sees('张先生')
    await guard.tap('record')
    await guard.at('keypad').waitFor()
    await typeCode(guard, code)
    await guard.at('no').waitFor()
    await guard.sees('不能放行')
    await resident.page.request.put(`${process.env['JOURNEYS_URL'] ?? ''}/v1/demo/clock`, {
      data: { offsetMs: 0 },
    })
  })

  it('of a newcomer has to wait until the desk has given the newcomer a code', async () => {
    const newcomer = await Phone.of('new-resident')
    await newcomer.scan(LOBBY)
    await newcomer.tap('row-visitor')
    await newcomer.at('join').waitFor()
    await newcomer.sees('向前台要一个入户码')

    const desk = await Phone.of('desk')
    await desk.scan(LOBBY)
    await desk.go('/staff/pages/household-code/index?community=linhu-garden')
    for (const name of ['5栋', '1单元', '501']) {
      const options = desk.page.locator('.mp-page:not([hidden]) [data-test="option"]')
      await options.getByText(name, { exact: true }).first().click()
    }
    await desk.tap('issue')
    const code = (await desk.at('code').innerText()).replace(/\s/g, '')
    expect(code).toMatch(/^[0-9A-Z]{8}$/)

    await newcomer.tap('enter-code')
    await newcomer.isOn('mine/pages/join/index')
    await newcomer.type('code', code)
    await newcomer.tap('join')
    await newcomer.at('joined').waitFor()
    await newcomer.open('visitor/pages/form/index')
    const { code: pass } = await issue(newcomer, '李')
    expect(pass).toMatch(/^\d{6}$/)
  })
})
