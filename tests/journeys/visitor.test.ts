import { aPhone, HASTE, refusal } from '../support/e2e'
import { deskIssuesCode, someoneNew } from '../support/household-code'

const LOBBY = 'NH3D2T8W'
const HOUR_MS = 60 * 60_000
/** Belongs to nobody but with a chance of one in a million. */
const NOBODYS = '000000'

const phone = aPhone({}, [
  HASTE,
  refusal('422 /v1/communities/linhu-garden/household-memberships'),
  refusal('429 /v1/communities/linhu-garden/gate/checks'),
  refusal('400 /v1/shared-passes/'),
])

const figures = (text: string) => text.replace(/\D/g, '')

/** From the form to the pass: its six figures and what the shared card opens. */
async function issues(name: string): Promise<{ code: string; path: string }> {
  await phone.type('name', name)
  await phone.tap('issue')
  await phone.isOn('visitor/pages/pass/index')
  const code = figures(await phone.text('code'))
  return { code, path: (await phone.share()).path }
}

/** For a visit from 15:00 to 21:00, half an hour from now. */
async function residentIssues(name: string) {
  await phone.fresh('resident')
  await phone.scan(LOBBY)
  await phone.tap('row-visitor')
  return issues(name)
}

async function visitorOpens(path: string): Promise<void> {
  await phone.fresh('visitor')
  await phone.open(`/${path.replace(/^\//, '')}`)
}

async function guardStandsAtGate(guard = 'guard'): Promise<void> {
  await phone.fresh(guard)
  await phone.scan(LOBBY)
  await phone.find('call')
  await phone.go('/staff/pages/gate/index')
  await phone.tap('gate')
  await phone.find('keypad')
}

async function guardTypes(code: string): Promise<void> {
  for (const figure of code) await phone.tap(`key-${figure}`)
}

async function guardRefuses(code: string): Promise<void> {
  await guardTypes(code)
  await phone.find('no')
  await phone.sees('不能放行')
}

describe('a visitor', () => {
  it('opens the shared pass without login, is let in once and not twice', async () => {
    const { code, path } = await residentIssues('张先生')
    expect(code).toMatch(/^\d{6}$/)
    expect(path).toMatch(/^\/?visitor\/pages\/shared\/index\?t=/)

    await visitorOpens(path)
    await phone.find('qr')
    expect(figures(await phone.text('code'))).toBe(code)
    expect(await phone.pageText()).not.toContain('1101')
    expect((await phone.asked()).filter((asked) => asked.includes('/sessions'))).toEqual([])

    await phone.clock.shift(HOUR_MS)
    await guardStandsAtGate()
    await guardTypes(code)
    await phone.find('yes')
    await phone.sees('张先生')
    await phone.sees('3栋2单元1101')
    await phone.tap('record')
    await phone.find('keypad')
    await guardRefuses(code)

    await visitorOpens(path)
    await phone.sees('这个码已经用过了')
    expect(await phone.look('qr')).toBeNull()
  })

  it('who comes too early reads from when the pass holds, and is not let in yet', async () => {
    const { code, path } = await residentIssues('早到的客人')
    await visitorOpens(path)
    await phone.sees('15:00 起能用')
    expect(await phone.isShown('qr')).toBe(true)
    await guardStandsAtGate()
    await guardRefuses(code)
  })

  it('who comes too late reads that the time is over, and is not let in', async () => {
    const { code, path } = await residentIssues('晚到的客人')
    await phone.clock.moveTo('22:41')
    await visitorOpens(path)
    await phone.sees('这个码过了时间')
    expect(await phone.look('qr')).toBeNull()
    await guardStandsAtGate()
    await guardRefuses(code)
  })

  it('whose host takes the pass back reads so, and is not let in', async () => {
    const { code, path } = await residentIssues('不来的客人')
    await phone.tap('revoke')
    await phone.tap('confirm-revoke')
    await phone.sees('已作废')
    expect((await phone.share()).path).not.toContain('visitor')

    await phone.clock.shift(HOUR_MS)
    await visitorOpens(path)
    await phone.sees('住户作废了这个码')
    expect(await phone.look('qr')).toBeNull()
    await guardStandsAtGate()
    await guardRefuses(code)
  })

  it('whose link is broken is told to ask for another', async () => {
    await visitorOpens('visitor/pages/shared/index?t=nonsense')
    await phone.sees('没有找到这个进门码')
    await phone.sees('请让住户再发一次')
    expect(await phone.look('pass')).toBeNull()
  })
})

describe('a guard', () => {
  it('corrects a slip of the finger before the code is asked', async () => {
    const { code } = await residentIssues('手滑的客人')
    await phone.clock.shift(HOUR_MS)
    await guardStandsAtGate()
    await guardTypes(`${code.slice(0, 4)}${(Number(code[4]) + 1) % 10}`)
    await phone.tap('delete')
    await guardTypes(code.slice(4))
    await phone.find('yes')
    expect(await phone.pageText()).toContain('手滑的客人')
  })

  it('who typed a wrong code ten times reads how long to wait, and may then try again', async () => {
    await guardStandsAtGate('linhu-g2')
    await guardRefuses(NOBODYS)
    await phone.mock('scanCode', { result: 'not a pass', errMsg: 'scanCode:ok' })
    for (let tries = 1; tries < 10; tries += 1) {
      await phone.tap('next')
      await phone.tap('scan')
      await phone.find('no')
    }
    await phone.tap('next')
    await phone.tap('scan')
    await phone.find('locked')
    await phone.sees('输错的次数太多')
    expect(await phone.text('seconds')).toMatch(/\d+ 秒后再试/)

    await phone.clock.shift(2 * 60_000)
    await phone.open('/staff/pages/gate/index')
    await phone.find('keypad')
    await guardRefuses(NOBODYS)
  })
})

describe('a resident nobody has verified', () => {
  it('is given no pass, and reads that the desk has a household code', async () => {
    await phone.fresh('linhu-r10')
    await phone.scan(LOBBY)
    await phone.tap('row-visitor')
    await phone.find('join')
    await phone.sees('向前台要一个入户码')
    expect(await phone.look('issue')).toBeNull()
  })

  it('is told of a mistyped and of a wrong code, joins with the right one and invites', async () => {
    const newcomer = someoneNew('newcomer')
    const given = await deskIssuesCode(phone, LOBBY, ['5栋', '1单元', '501'])
    expect(given).toMatch(/^[0-9A-Z]{8}$/)

    await phone.fresh(newcomer)
    await phone.scan(LOBBY)
    await phone.tap('row-visitor')
    await phone.tap('enter-code')
    await phone.isOn('mine/pages/join/index')
    for (const [code, words] of [
      ['ABCD', '入户码是 8 位，现在是 4 位'],
      ['ABCD0123', '没有 0、1 和字母 I、L、O'],
      ['ABCDEFGH', '入户码不对'],
    ] as const) {
      await phone.type('code', code)
      await phone.tap('join')
      await phone.sees(words)
    }
    await phone.type('code', ` ${given.slice(0, 4)} ${given.slice(4)} `.toLowerCase())
    await phone.tap('join')
    await phone.find('joined')
    await phone.sees('5栋1单元501')
    await phone.tap('done')
    await phone.isOn('visitor/pages/form/index')
    await phone.find('form')
    await phone.tap('issue')
    await phone.find('problem-name')
    const { code } = await issues('李')
    expect(code).toMatch(/^\d{6}$/)
  })
})
