import { mountComponent } from '../support/mount'

const SHEET = 'components/bottom-sheet/index'
const DRAWN = '[data-test=scrim]'

const sheet = (open: boolean) =>
  mountComponent(
    SHEET,
    { open, label: '其他电话' },
    { events: ['close'], content: '<view data-test="inside">里面的话</view>' },
  )

type Sheet = Awaited<ReturnType<typeof sheet>>

async function set(mounted: Sheet, open: boolean) {
  mounted.page.setData({ open })
  await mounted.settle()
}

/** Which way the scrim and the sheet are on, as their classes say. */
const ways = (mounted: Sheet) =>
  [DRAWN, '[role=dialog]'].map(
    (part) => /--(up|down|shut)\b/.exec(mounted.find(part).className)?.[1],
  )

it('is not drawn before it is opened for the first time', async () => {
  const mounted = await sheet(false)
  expect(mounted.has(DRAWN)).toBe(false)
  await set(mounted, true)
  expect(ways(mounted)).toEqual(['up', 'up'])
  expect(mounted.hasText('里面的话')).toBe(true)
})

it('is announced as a dialog by its label', async () => {
  const mounted = await sheet(true)
  const dialog = mounted.find('[role=dialog]')
  expect(dialog.getAttribute('aria-label')).toBe('其他电话')
})

it('says close when its scrim is tapped, and stays until the page shuts it', async () => {
  const mounted = await sheet(true)
  mounted.tap(DRAWN)
  await mounted.settle()
  expect(mounted.received.map(({ type }) => type)).toEqual(['close'])
  expect(ways(mounted)).toEqual(['up', 'up'])
  await set(mounted, false)
  expect(ways(mounted)).toEqual(['down', 'down'])
})

it('keeps what is inside when it goes down, so that it does not empty on the way', async () => {
  const mounted = await sheet(true)
  await set(mounted, false)
  expect(mounted.has('[data-test=inside]')).toBe(true)
})

/** What the browser says when a way up or down is at its end. */
async function arrive(mounted: Sheet) {
  mounted.find('[role=dialog]').dispatchEvent(new Event('animationend', { bubbles: true }))
  await mounted.settle()
}

it('leaves the layout once it is down, not once it is up, and can be opened again', async () => {
  const mounted = await sheet(true)
  await arrive(mounted)
  expect(ways(mounted)).toEqual(['up', 'up'])
  await set(mounted, false)
  await arrive(mounted)
  expect(ways(mounted)).toEqual(['shut', 'shut'])
  await set(mounted, true)
  expect(ways(mounted)).toEqual(['up', 'up'])
})

it('told to open on its way down rises at once and stays up', async () => {
  const mounted = await sheet(true)
  await set(mounted, false)
  await set(mounted, true)
  expect(ways(mounted)).toEqual(['up', 'up'])
  await new Promise((later) => setTimeout(later, 400)) // longer than any way down
  expect(ways(mounted)).toEqual(['up', 'up'])
})

it('waits for no timer, which a phone in the background may freeze', async () => {
  const mounted = await sheet(true)
  const timers = jest.spyOn(globalThis, 'setTimeout')
  mounted.page.setData({ open: false })
  mounted.page.setData({ open: true })
  const started = timers.mock.calls.length
  timers.mockRestore()
  await mounted.settle()
  expect([started, ...ways(mounted)]).toEqual([0, 'up', 'up'])
})
