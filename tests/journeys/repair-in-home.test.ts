import sharp from 'sharp'
import { aPhone, HASTE, until } from '../support/e2e'
import {
  atTheForm,
  deskOpens,
  fillsInHome,
  goesToOrder,
  orderPage,
  ORDER_NUMBER,
  ownWords,
  photo,
  REPAIR_FORM,
} from '../support/e2e/repairs'

const phone = aPhone({}, [
  HASTE,
  {
    rule: 'covered',
    where: '[photo-open]',
    why: 'how far it has got lies over a photo on its way',
  },
])

afterEach(() => phone.network({}))

const ARRIVED = '[data-test="photo"][data-state="done"]'

async function addsTwoPhotos(): Promise<void> {
  await phone.choosesPhotos(await photo('a.jpg', '#336'), await photo('b.jpg', '#633'))
  await phone.tap('add-photo')
  await until('two photos', async () => (await phone.all('photo')).length === 2)
}

/** As the phone draws it: fetched from its signed address and decoded. */
async function pictureIn(tile: Awaited<ReturnType<typeof phone.find>>) {
  const src = await (await tile.$('image'))?.property('src')
  const reply = await fetch(new URL(String(src), phone.device.target.apiUrl))
  return sharp(Buffer.from(await reply.arrayBuffer())).metadata()
}

async function seesPhotosArrived(count: number): Promise<void> {
  await until(`${count} photos`, async () => (await phone.all(ARRIVED)).length === count)
  for (const tile of await phone.all(ARRIVED))
    expect(await pictureIn(tile)).toMatchObject({ width: 214, height: 160 })
}

describe('a resident who reports a repair at home', () => {
  it('sends two photos with it; the desk accepts it; the resident sees that', async () => {
    const words = ownWords('马桶堵了，水要漫出来')
    await atTheForm(phone, 'resident')
    await fillsInHome(phone, words)
    await addsTwoPhotos()
    await phone.tap('submit')
    await phone.sees('照片都传好了')
    const order = await goesToOrder(phone)
    expect(order.number).toMatch(ORDER_NUMBER)
    await phone.sees('等前台接单')

    await deskOpens(phone, order)
    await phone.sees(words)
    await phone.tap('accept')
    await phone.sees('已受理')

    await phone.become('resident')
    await phone.open(orderPage(order))
    await phone.sees('前台接了')
    await phone.find('trail-now')
    await seesPhotosArrived(2)
  })

  it('reads whether the photos have come, and the desk reads it too', async () => {
    await atTheForm(phone, 'resident')
    await fillsInHome(phone, ownWords('水还在流'))
    await addsTwoPhotos()
    await phone.network({ down: true, only: '/media/' })
    await phone.tap('submit')
    await phone.sees('2 张照片还在传，会自动补上')
    const order = await goesToOrder(phone)
    await deskOpens(phone, order)
    await phone.sees('还有 2 张照片在路上')
    expect(await phone.all('photo')).toHaveLength(0)
  })

  it('sees a photo that was refused on its way, and sends it again by hand', async () => {
    await atTheForm(phone, 'resident')
    await fillsInHome(phone, ownWords('照片没传上'))
    await addsTwoPhotos()
    await phone.network({ uploadStatus: 413, only: '/media/' })
    await phone.tap('submit')
    await phone.sees('2 张照片没传上')
    expect(await phone.texts('photo-retry')).toEqual([
      expect.stringContaining('再传'),
      expect.stringContaining('再传'),
    ])
    await phone.network({})
    await phone.tap('photo-retry')
    await phone.sees('1 张照片没传上')
    await phone.tap('photo-retry')
    await phone.sees('照片都传好了')
    expect((await goesToOrder(phone)).number).toMatch(ORDER_NUMBER)
    await seesPhotosArrived(2)
  })

  it('need not watch photos that found no network: they go by themselves', async () => {
    await atTheForm(phone, 'resident')
    await fillsInHome(phone, ownWords('地下室没信号'))
    await addsTwoPhotos()
    await phone.network({ down: true, only: '/media/' })
    await phone.tap('submit')
    await phone.find('photo-retry')
    await phone.network({})
    await phone.sees('照片都传好了')
    expect((await goesToOrder(phone)).number).toMatch(ORDER_NUMBER)
    await seesPhotosArrived(2)
  })

  it('finds a photo once that came without its sender hearing of it', async () => {
    await atTheForm(phone, 'resident')
    await fillsInHome(phone, ownWords('传了没回音'))
    await addsTwoPhotos()
    await phone.network({ unanswered: true, only: '/media/' })
    await phone.tap('submit')
    await phone.find('photo-retry')
    await phone.network({})
    await phone.sees('照片都传好了')
    expect((await goesToOrder(phone)).number).toMatch(ORDER_NUMBER)
    await seesPhotosArrived(2)
  })

  it('loses no photo when the app dies while sending', async () => {
    await atTheForm(phone, 'resident')
    await fillsInHome(phone, ownWords('传到一半退出了'))
    await addsTwoPhotos()
    await phone.network({ delayMs: 600_000, only: '/media/' })
    await phone.tap('submit')
    await phone.sees('还在传')
    const order = await goesToOrder(phone)
    expect(await phone.all(ARRIVED)).toHaveLength(0)
    await phone.network({})
    await phone.open(orderPage(order))
    await seesPhotosArrived(2)
  })
})

describe('photos on the form', () => {
  it('are still there after the app was closed, and one can be taken off', async () => {
    await atTheForm(phone, 'resident')
    await fillsInHome(phone, ownWords('先拍照'))
    await addsTwoPhotos()
    await phone.open(REPAIR_FORM)
    await phone.find('resumed')
    expect(await phone.all('photo')).toHaveLength(2)
    await phone.tap('photo-remove')
    await until('one photo', async () => (await phone.all('photo')).length === 1)
    await phone.tap('submit')
    await phone.sees('照片都传好了')
    expect((await goesToOrder(phone)).number).toMatch(ORDER_NUMBER)
    await seesPhotosArrived(1)
  })

  it('that the phone does not give are no reason not to report', async () => {
    await atTheForm(phone, 'resident')
    await fillsInHome(phone, ownWords('不拍照'))
    await phone.mock('chooseMedia', { errMsg: 'chooseMedia:fail auth deny' })
    await phone.tap('add-photo')
    await phone.find('photo-trouble')
    expect(await phone.text('photo-trouble')).toContain('文字照样能交')
    await phone.tap('submit')
    expect((await goesToOrder(phone)).number).toMatch(ORDER_NUMBER)
  })
})
