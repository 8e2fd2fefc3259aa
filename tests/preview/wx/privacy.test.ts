import { phone, refusal } from './phone'

const addContact = () => wx.addPhoneContact({ firstName: '【临湖花园】物业短号' })

test.each([
  ['refused', 103],
  ['undeclared', 112],
] as const)('when privacy is %s, the gated APIs fail with errno %d', async (privacy, errno) => {
  await phone({ settings: { privacy } })
  for (const call of [
    addContact(),
    wx.setClipboardData({ data: '8888' }),
    wx.chooseMedia({}),
    wx.chooseMessageFile({ count: 1 }),
    wx.saveImageToPhotosAlbum({ filePath: 'wxfile://usr/pass.png' }),
  ]) {
    expect(await refusal(call)).toMatchObject({ errno })
  }
})

test.each(['ask', 'refused', 'undeclared'] as const)(
  'calling asks for no consent, also when privacy is %s',
  async (privacy) => {
    const { screen, tap } = await phone({ settings: { privacy } })
    const called = wx.makePhoneCall({ phoneNumber: '057145010000' })
    await Promise.resolve()
    tap(screen.findByText('拨打'))
    await expect(called).resolves.toMatchObject({ errMsg: 'makePhoneCall:ok' })
  },
)

test('unasked, WeChat asks itself: refusing gives errno 104, and then the gap 103', async () => {
  const { screen, tap, until } = await phone({ settings: { privacy: 'ask' } })
  const first = refusal(addContact())
  tap(await until(() => screen.findByText('拒绝')))
  expect(await first).toEqual({
    errMsg: 'addPhoneContact:fail privacy permission is not authorized',
    errno: 104,
  })
  expect(await refusal(addContact())).toMatchObject({ errno: 103 })
})

type Resolve = (answer: { event: string; buttonId?: string }) => void

/** WeChat's typings lack the listener's second argument. */
const onNeedPrivacyAuthorization = (
  listener: (resolve: Resolve, info: { referrer: string }) => void,
) => {
  const { onNeedPrivacyAuthorization: listen } = wx as unknown as Record<
    'onNeedPrivacyAuthorization',
    (given: typeof listener) => void
  >
  listen(listener)
}

const privacySetting = () =>
  new Promise((resolve) => {
    wx.getPrivacySetting({ success: resolve })
  })

test('a page that asks in its own words settles it for the call that waited', async () => {
  const { preview, screen, tap, until } = await phone({ settings: { privacy: 'ask' } })
  const referrers: string[] = []
  onNeedPrivacyAuthorization((resolve, { referrer }) => {
    referrers.push(referrer)
    resolve({ event: 'exposureAuthorization' })
    resolve({ event: 'agree', buttonId: 'agree' })
  })
  const saved = addContact()
  tap(await until(() => screen.findByText('创建新联系人')))
  await saved
  expect(referrers).toEqual(['addPhoneContact'])
  expect(preview.host.settings.privacy).toBe('agreed')
})

test('whether consent is still needed can be asked', async () => {
  const { preview } = await phone({ settings: { privacy: 'ask' } })
  await expect(privacySetting()).resolves.toMatchObject({ needAuthorization: true })
  preview.host.updateSettings({ privacy: 'agreed' })
  await expect(privacySetting()).resolves.toMatchObject({ needAuthorization: false })
})
