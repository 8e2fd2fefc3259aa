import sharp from 'sharp'

const DESK = '/staff/pages/desk/index?community=linhu-garden'
const RECORDS = '/requests/pages/records/index'

const photo = (name, background) =>
  sharp({ create: { width: 640, height: 480, channels: 3, background } })
    .jpeg()
    .toBuffer()
    .then((buffer) => ({ name, mimeType: 'image/jpeg', buffer }))

async function talk(phone) {
  await phone.page.locator('[data-sheet="dialler"]').getByText('拨打', { exact: true }).click()
  await phone.page.locator('[data-sheet="call"]').getByText('挂断返回').click()
}

async function home(camera) {
  const phone = await camera.phone('new-resident')
  await phone.shot('home')
  await phone.tap('call')
  await talk(phone)
  await phone.tap('answer-no-answer')
  await phone.at('call-back').waitFor()
  await phone.shot('call-next')
  await phone.close()
  for (const [name, options] of [
    ['home-dark', { theme: 'dark' }],
    ['home-large', { fontScale: 1.65 }],
  ]) {
    const other = await camera.phone('new-resident', options)
    await other.shot(name)
    await other.close()
  }
}

async function repair(camera) {
  const phone = await camera.phone('resident')
  await phone.tap('row-repair')
  await phone.sees('3栋2单元1101')
  await phone.page.locator('[data-test="pick"][data-id="toilet-clogged"]').click()
  await phone.type('description', '马桶堵了，水快漫出来')
  await phone.page.evaluate(() => document.activeElement?.blur())
  await phone.shot('repair')
  const chooser = phone.page.waitForEvent('filechooser')
  await phone.tap('add-photo')
  await (await chooser).setFiles([await photo('a.jpg', '#7a8f94'), await photo('b.jpg', '#94867a')])
  await phone.tap('submit')
  await phone.at('onward').waitFor()
  await phone.shot('submitted')
  await phone.tap('onward')
  await phone.at('sentence').waitFor()
  await phone.shot('order')
  await phone.go(RECORDS)
  await phone.at('record').waitFor()
  await phone.shot('records')
  await phone.close()
}

async function pass(camera) {
  const phone = await camera.phone('resident')
  await phone.tap('row-visitor')
  await phone.type('name', '张先生')
  await phone.tap('today')
  await phone.tap('issue')
  await phone.at('code').waitFor()
  const code = (await phone.at('code').innerText()).replace(/\D/g, '')
  await phone.shot('pass')
  await phone.close()
  return code
}

async function staff(camera) {
  const desk = await camera.phone('desk')
  await desk.go(DESK)
  await desk.at('job').waitFor()
  await desk.shot('desk')
  await desk.close()
  const guard = await camera.phone('guard')
  // A pass of the demo that is live: 陈先生, seen from the household's side for its code.
  const code = await liveCode(camera)
  await guard.go('/staff/pages/gate/index')
  await guard.tap('gate')
  for (const figure of code) await guard.tap(`key-${figure}`)
  await guard.at('yes').waitFor()
  await guard.shot('gate')
  await guard.close()
}

async function liveCode(camera) {
  const phone = await camera.phone('resident')
  await phone.go(RECORDS)
  await phone.page.locator('[data-test="tab-passes"], [data-test="tab-visitor"]').first().click()
  await phone.page.locator('[data-test="record"]').filter({ hasText: '陈先生' }).click()
  await phone.at('code').waitFor()
  const code = (await phone.at('code').innerText()).replace(/\D/g, '')
  await phone.close()
  return code
}

export const takePictures = {
  async day(camera) {
    await home(camera)
    await repair(camera)
    await pass(camera)
    await staff(camera)
  },
  async night(camera) {
    const phone = await camera.phone('new-resident', { code: 'JW5T9A2E' })
    await phone.shot('home-night')
    await phone.close()
  },
}
