import { phone, refusal } from './phone'

const heardOfApp = () => {
  const heard: string[] = []
  wx.onAppHide(() => heard.push('hide'))
  wx.onAppShow(() => heard.push('show'))
  return heard
}

test('the dialler shows the number; hanging up brings the app back', async () => {
  const { screen, tap, until } = await phone()
  const heard = heardOfApp()
  const called = wx.makePhoneCall({ phoneNumber: '057145010000' })
  tap(await until(() => screen.findByText('拨打')))
  await called
  await until(() => screen.hasText('通话中'))
  expect(screen.text('[data-number]')).toBe('057145010000')
  expect(heard).toEqual(['hide'])
  tap(screen.findByText('挂断返回'))
  await until(() => heard.length === 2)
  expect(heard).toEqual(['hide', 'show'])
})

test('a call that was not placed fails with cancel and never leaves the app', async () => {
  const { screen, tap, until } = await phone()
  const heard = heardOfApp()
  const call = refusal(wx.makePhoneCall({ phoneNumber: '057145010000' }))
  tap(await until(() => screen.findByText('取消')))
  expect(await call).toEqual({ errMsg: 'makePhoneCall:fail cancel' })
  expect(heard).toEqual([])
})

test('Escape closes the dialler like 取消', async () => {
  const { screen, until } = await phone()
  const call = refusal(wx.makePhoneCall({ phoneNumber: '057145010000' }))
  const key = await until(() => screen.findByText('拨打'))
  expect(document.activeElement).toBe(key)
  key.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
  expect(await call).toEqual({ errMsg: 'makePhoneCall:fail cancel' })
})

test('the phone book shows what would be written into it', async () => {
  const { screen, tap, until } = await phone()
  const saved = wx.addPhoneContact({
    firstName: '【临湖花园】物业短号',
    hostNumber: '057145010000',
  })
  await until(() => screen.hasText('创建新联系人'))
  expect(screen.text('[data-sheet="contact"]')).toContain('姓名 【临湖花园】物业短号')
  expect(screen.text('[data-sheet="contact"]')).toContain('公司电话 057145010000')
  tap(screen.findByText('创建新联系人'))
  await saved
})

test('a code is scanned by typing it', async () => {
  const { screen, tap, type, until } = await phone()
  const scanned = wx.scanCode({})
  await until(() => screen.hasText('扫一扫'))
  type(screen.find('[data-sheet="scan"]'), ' 482913 ')
  tap(screen.findByText('就用这个'))
  await expect(scanned).resolves.toMatchObject({ result: '482913' })
})

test('a dialog answers which key was pressed', async () => {
  const { screen, tap, until } = await phone()
  const asked = wx.showModal({ title: '作废这个码', confirmText: '作废', cancelText: '留着' })
  tap(await until(() => screen.findByText('留着')))
  await expect(asked).resolves.toMatchObject({ confirm: false, cancel: true })
})

test('a toast goes by itself, and a newer one takes its place', async () => {
  const { screen, until } = await phone()
  await wx.showToast({ title: '记下了', icon: 'none', duration: 5000 })
  await wx.showToast({ title: '已存好', icon: 'none', duration: 20 })
  expect(screen.all('[role="status"]')).toHaveLength(1)
  expect(screen.hasText('已存好')).toBe(true)
  await until(() => !screen.has('[role="status"]'))
})
