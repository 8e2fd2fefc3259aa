import { phone } from './phone'

const anyWx = () => wx as unknown as Record<string, unknown>

test('a member the preview lacks is an error that names it', async () => {
  await phone()
  expect(() => anyWx().chooseInvoice).toThrow('wx.chooseInvoice is not implemented in the preview')
  expect('chooseInvoice' in wx).toBe(false)
})

test('canIUse answers for this host, not for every phone', async () => {
  await phone()
  expect(wx.canIUse('addPhoneContact')).toBe(true)
  expect(wx.canIUse('chooseInvoice')).toBe(false)
  expect(wx.canIUse('getAppBaseInfo.return.fontSizeScaleFactor')).toBe(true)
  expect(wx.canIUse('getAppBaseInfo.return.unheardOf')).toBe(false)
  expect(wx.canIUse('button.open-type.agreePrivacyAuthorization')).toBe(true)
  expect(wx.canIUse('button.open-type.getPhoneNumber')).toBe(false)
  expect(wx.canIUse('cloud.callContainer')).toBe(true)
})

test('a test can play a phone that lacks a member', async () => {
  await phone({ wx: { addPhoneContact: undefined } })
  expect(wx.canIUse('addPhoneContact')).toBe(false)
  expect(anyWx().addPhoneContact).toBeUndefined()
})

test('with callbacks a call returns nothing, without it returns a promise', async () => {
  await phone()
  const heard: string[] = []
  const ask = anyWx().getNetworkType as (options: object) => unknown
  const answer = ask({
    success: ({ networkType }: { networkType: string }) => heard.push(networkType),
    complete: () => heard.push('complete'),
  })
  expect(answer).toBeUndefined()
  await expect(wx.getNetworkType()).resolves.toMatchObject({ errMsg: 'getNetworkType:ok' })
  expect(heard).toEqual(['wifi', 'complete'])
})

test('the size of the letters and the theme are those of the phone', async () => {
  const { preview } = await phone({ settings: { fontScale: 1.4, theme: 'dark' } })
  expect(wx.getAppBaseInfo()).toMatchObject({ fontSizeScaleFactor: 1.4, theme: 'dark' })
  const themes: string[] = []
  wx.onThemeChange(({ theme }) => themes.push(theme))
  preview.host.updateSettings({ theme: 'light' })
  expect(themes).toEqual(['light'])
})

test('logging in gives the code of the persona, and needs a signal', async () => {
  const { preview } = await phone({ settings: { persona: 'guard' } })
  await expect(wx.login()).resolves.toMatchObject({ code: 'demo:guard' })
  preview.host.updateSettings({ offline: true })
  await expect(wx.login()).rejects.toMatchObject({ errMsg: 'login:fail network error' })
})

test('moving to a page that does not exist is refused in WeChat’s words', async () => {
  await phone()
  await expect(wx.navigateTo({ url: '/pages/nowhere/index' })).rejects.toMatchObject({
    errMsg: expect.stringMatching(/^navigateTo:fail (?!navigateTo)/) as string,
  })
})

test('the bar’s title is black or white, as WeChat allows', async () => {
  const { screen } = await phone()
  await expect(
    wx.setNavigationBarColor({ frontColor: '#0e5b4a', backgroundColor: '#ffffff' }),
  ).rejects.toMatchObject({ errMsg: expect.stringContaining('frontColor') as string })
  await wx.setNavigationBarColor({ frontColor: '#ffffff', backgroundColor: '#b3261e' })
  expect(screen.find('.mp-nav').style.backgroundColor).toBe('rgb(179, 38, 30)')
})
