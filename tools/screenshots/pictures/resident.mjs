const RECORDS = '/requests/pages/records/index'

async function talk(phone) {
  await phone.page.locator('[data-sheet="dialler"]').getByText('拨打', { exact: true }).click()
  await phone.page.locator('[data-sheet="call"]').getByText('挂断返回').click()
}

export async function home(camera) {
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

export async function night(camera) {
  const phone = await camera.phone('new-resident', { code: 'JW5T9A2E' })
  await phone.shot('home-night')
  await phone.close()
}

/** The demo's own order that waits to be looked at: its timeline, its rating, and what was told of it. */
export async function life(camera) {
  const phone = await camera.phone('resident')
  await phone.go(RECORDS)
  await phone.hook('record').filter({ hasText: '修好没有' }).click()
  await phone.at('confirm').waitFor()
  await phone.shot('order')
  await phone.atTop('trail-now')
  await phone.shot('timeline')
  await phone.tap('confirm')
  await phone.tap('rate')
  await phone.tap('solved')
  await phone.hook('star').nth(3).click()
  await phone.type('words', '来得快，也收拾干净了')
  await phone.rest()
  await phone.shot('rate')
  await phone.tap('send')
  await phone.sees('谢谢您的评价')
  await phone.go('/mine/pages/inbox/index')
  await phone.at('notice').waitFor()
  await phone.shot('inbox')
  await phone.close()
}

export async function repair(camera) {
  const phone = await camera.phone('resident')
  await phone.tap('row-repair')
  await phone.sees('3栋2单元1101')
  await phone.page.locator('[data-test="pick"][data-id="toilet-clogged"]').click()
  await phone.rest()
  await phone.shot('repair')
  await phone.close()
}

export async function talkOver(camera) {
  const phone = await camera.phone('resident')
  await phone.tap('row-talk')
  await phone.type('description', '3栋门口的垃圾三天没人收')
  await phone.rest()
  await phone.shot('talk')
  await phone.close()
}

export async function pass(camera) {
  const phone = await camera.phone('resident')
  await phone.tap('row-visitor')
  await phone.type('name', '张先生')
  await phone.tap('today')
  await phone.tap('issue')
  await phone.at('code').waitFor()
  await phone.shot('pass')
  await phone.close()
}

/** A pass of the demo that is live: 陈先生, seen from the household's side for its code. */
export async function liveCode(camera) {
  const phone = await camera.phone('resident')
  await phone.go(`${RECORDS}?tab=passes`)
  await phone.hook('record').filter({ hasText: '陈先生' }).click()
  await phone.at('code').waitFor()
  const code = (await phone.at('code').innerText()).replace(/\D/g, '')
  await phone.close()
  return code
}
