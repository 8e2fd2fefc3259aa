import { phone, refusal } from './phone'

const PROGRESS = 'progress-of-a-report'
const PRICE = 'a-price-that-waits'

type Called = Promise<Record<string, unknown>>

/** A page calls inside the handler of a tap: here the tap is on the page's own key. */
function inTap(call: () => unknown): Called {
  let called: unknown
  const once = () => {
    called = call()
  }
  document.addEventListener('click', once, { once: true })
  document.querySelector<HTMLElement>('[data-send]')?.click()
  return called as Called
}

const ask = (tmplIds: unknown): Called =>
  inTap(() => wx.requestSubscribeMessage({ tmplIds: tmplIds as string[] }))

const settings = async () =>
  ((await wx.getSetting({ withSubscriptions: true })) as unknown as Record<string, unknown>)[
    'subscriptionsSetting'
  ]

type Phone = Awaited<ReturnType<typeof phone>>

const box = ({ screen }: Phone, hook: string) =>
  screen.find(`[data-tick="${hook}"] input`) as HTMLInputElement

test('somebody allows one of two messages', async () => {
  const own = await phone()
  const asked = ask([PROGRESS, PRICE])
  await own.until(() => own.screen.has('[data-sheet="messages"]'))
  box(own, PRICE).click()
  own.tap(own.screen.findByText('允许'))
  await expect(asked).resolves.toEqual({
    [PROGRESS]: 'accept',
    [PRICE]: 'reject',
    errMsg: 'requestSubscribeMessage:ok',
  })
  await expect(settings()).resolves.toEqual({ mainSwitch: true, itemSettings: {} })
})

test('取消 refuses them all, and they are asked for again', async () => {
  const own = await phone()
  for (const _time of ['first', 'second']) {
    const asked = ask([PROGRESS, PRICE])
    own.tap(await own.until(() => own.screen.findByText('取消')))
    await expect(asked).resolves.toMatchObject({ [PROGRESS]: 'reject', [PRICE]: 'reject' })
  }
})

test('总是保持 is remembered by this phone, and then no sheet comes', async () => {
  const own = await phone()
  const asked = ask([PROGRESS])
  await own.until(() => own.screen.has('[data-sheet="messages"]'))
  box(own, 'always').click()
  own.tap(own.screen.findByText('允许'))
  await asked
  await expect(ask([PROGRESS])).resolves.toMatchObject({ [PROGRESS]: 'accept' })
  await expect(settings()).resolves.toEqual({
    mainSwitch: true,
    itemSettings: { [PROGRESS]: 'accept' },
  })
})

test('outside a tap WeChat opens neither its sheet nor its settings', async () => {
  const own = await phone()
  const late = inTap(async () => {
    await own.settle()
    return wx.requestSubscribeMessage({ tmplIds: [PROGRESS] })
  })
  const sentence = expect.stringContaining('user TAP gesture') as string
  expect(await refusal(late)).toMatchObject({ errMsg: sentence })
  expect(await refusal(wx.openSetting({}))).toMatchObject({ errMsg: sentence })
})

test.each([
  ['nothing', [], 10001],
  ['no list', PROGRESS, 10004],
  ['an id that is none', ['x'], 20001],
  ['more than three', [1, 2, 3, 4].map((each) => `${PROGRESS}-${String(each)}`), 20003],
])('asked for %s it fails with WeChat’s code', async (_what, tmplIds, errCode) => {
  await phone()
  expect(await refusal(ask(tmplIds))).toMatchObject({ errCode })
})

test('without a signal it fails as such', async () => {
  await phone({ settings: { offline: true } })
  expect(await refusal(ask([PROGRESS]))).toMatchObject({ errCode: 10002 })
})

test('where the main switch is off it fails until the settings turn it on', async () => {
  const own = await phone({ settings: { messages: 'off' } })
  expect(await refusal(ask([PROGRESS]))).toMatchObject({ errCode: 20004 })
  const opened = inTap(() => wx.openSetting({ withSubscriptions: true }))
  await own.until(() => own.screen.has('[data-sheet="settings"]'))
  box(own, 'main').click()
  own.tap(own.screen.findByText('返回'))
  await expect(opened).resolves.toMatchObject({ subscriptionsSetting: { mainSwitch: true } })
  const asked = ask([PROGRESS])
  own.tap(await own.until(() => own.screen.findByText('允许')))
  await expect(asked).resolves.toMatchObject({ [PROGRESS]: 'accept' })
})

test('without being asked for them the settings say nothing of messages', async () => {
  await phone()
  expect(await wx.getSetting()).toEqual({ authSetting: {}, errMsg: 'getSetting:ok' })
})
