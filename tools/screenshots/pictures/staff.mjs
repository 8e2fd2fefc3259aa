import { liveCode } from './resident.mjs'

const OF_LINHU = 'index?community=linhu-garden'
const DESK = `/staff/pages/desk/${OF_LINHU}`

export async function desk(camera) {
  const phone = await camera.phone('desk')
  await phone.go(DESK)
  await phone.at('job').waitFor()
  await phone.shot('queue')
  await phone.go(`/staff/pages/caller/${OF_LINHU}`)
  await phone.type('search', '3-2-1101')
  await phone.tap('find')
  await phone.at('home').waitFor()
  await phone.rest()
  await phone.shot('caller')
  await phone.close()
}

/** 韩师傅 takes what waits for a plumber. */
export async function technician(camera) {
  const phone = await camera.phone('technician')
  await phone.go(DESK)
  const job = phone.hook('job').filter({ hasText: '厨房水槽' })
  await job.waitFor()
  const id = await job.getAttribute('data-id')
  await phone.page.locator(`[data-test="act-take"][data-id="${id}"]`).click()
  await phone.tap('tab-working')
  await job.click()
  await phone.at('schedule').waitFor()
  await phone.shot('staff-order')
  await phone.close()
}

/** What a change of a promise would have meant for the orders there are. */
export async function rules(camera) {
  const phone = await camera.phone('manager')
  await phone.go(`/staff/pages/rules/${OF_LINHU}`)
  await phone.page.locator('[data-test="rule"][data-id="repair-ordinary"]').click()
  await phone.type('span-accept', '5')
  await phone.rest()
  await phone.tap('done')
  await phone.tap('preview')
  await phone.at('limit').waitFor()
  await phone.shot('rules-preview')
  await phone.close()
}

export async function gate(camera) {
  const code = await liveCode(camera)
  const phone = await camera.phone('guard')
  await phone.go('/staff/pages/gate/index')
  await phone.tap('gate')
  for (const figure of code) await phone.tap(`key-${figure}`)
  await phone.at('yes').waitFor()
  await phone.shot('gate')
  await phone.close()
}
