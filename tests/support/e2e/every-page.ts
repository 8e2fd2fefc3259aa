import { everyStage } from './lives'
import type { Element } from './find'
import type { Phone } from './phone'

const LOBBY = 'NH3D2T8W'
const COMMUNITY = 'linhu-garden'

/** Called on every page, and on what it becomes; `name` tells it from the others. */
export type Visit = (name: string) => Promise<void>

/** Pages that open by themselves, each with what is there once it is complete. */
const OF_RESIDENT: Record<string, string> = {
  '/mine/pages/communities/index': 'community-linhu-garden',
  '/requests/pages/records/index?tab=passes': 'record',
  '/requests/pages/call-script/index': 'script',
  '/visitor/pages/form/index': 'form',
  '/requests/pages/talk/index': 'item',
  '/mine/pages/mine/index': 'row-homes',
  '/mine/pages/homes/index': 'home',
  '/mine/pages/join/index': 'code',
  '/mine/pages/contact/index': 'phone',
  '/mine/pages/data/index': 'kept',
  '/mine/pages/privacy/index': 'section',
  '/mine/pages/about/index': 'version',
}

/** Within one life of the app, as its own redirects go. */
export async function turnTo(phone: Phone, url: string, complete: string): Promise<void> {
  await phone.device.call('reLaunch', { url })
  await phone.isOn((url.split('?')[0] ?? '').slice(1))
  await phone.find(complete)
}

const idOf = async (element: Element) => element.attribute('data-id')

export async function everyPageOfResident(phone: Phone, visit: Visit): Promise<void> {
  await phone.fresh('resident')
  await phone.scan(LOBBY)
  await phone.find('call')
  await visit('pages/home/index')
  for (const [url, complete] of Object.entries(OF_RESIDENT)) {
    await turnTo(phone, url, complete)
    await visit(url.slice(1))
  }
  await turnTo(phone, '/requests/pages/records/index', 'record')
  await visit('requests/pages/records/index')
  const order = await idOf(await phone.find('[data-test="record"][data-kind="order"]'))
  await turnTo(phone, `/requests/pages/order/index?id=${order}`, 'about')
  await visit('requests/pages/order/index')
  await passes(phone, visit)
  await reporting(phone, visit)
  await forAnother(phone, visit)
}

/** An order in each of its lives, the pages behind its keys, and what its reporter was told. */
export async function everyStageOfResident(phone: Phone, visit: Visit): Promise<void> {
  await phone.fresh('resident')
  await phone.scan(LOBBY)
  await phone.find('call')
  for (const [stage, id] of Object.entries(await everyStage(phone))) {
    const query = `community=${COMMUNITY}&id=${id}`
    await turnTo(phone, `/requests/pages/order/index?${query}`, 'about')
    await visit(`requests/pages/order/index, ${stage}`)
    for (const [page, complete] of Object.entries(BEHIND[stage] ?? {})) {
      await turnTo(phone, `/requests/pages/${page}${query}`, complete)
      await visit(`requests/pages/${page}`)
    }
  }
  await phone.tap('unsolved')
  await phone.find('star')
  await phone.tap('star')
  await phone.find('words')
  await visit('requests/pages/rate/index, filled in')
  await turnTo(phone, '/mine/pages/inbox/index', 'notice')
  await visit('mine/pages/inbox/index')
  await turnTo(phone, '/mine/pages/carried/index', 'carried')
  await visit('mine/pages/carried/index')
}

/** What each stage leads to, with what is there once it is complete. */
const BEHIND: Record<string, Record<string, string>> = {
  scheduled: { 'say/index?what=cancel&': 'words', 'window/index?': 'when-asap' },
  priced: { 'say/index?what=refuse-price&': 'words' },
  finished: { 'say/index?what=send-back&': 'add-photo' },
  done: { 'say/index?what=reopen&': 'add-photo', 'rate/index?': 'solved' },
}

async function passes(phone: Phone, visit: Visit): Promise<void> {
  await turnTo(phone, '/visitor/pages/form/index', 'form')
  await phone.type('name', '张先生')
  await phone.tap('issue')
  await phone.isOn('visitor/pages/pass/index')
  await phone.find('qr')
  await visit('visitor/pages/pass/index')
  const { path } = await phone.share()
  await turnTo(phone, `/${path.replace(/^\//, '')}`, 'qr')
  await visit('visitor/pages/shared/index')
}

/** A report with words of danger, up to its receipt. */
/** 替别人报. */
async function forAnother(phone: Phone, visit: Visit): Promise<void> {
  await turnTo(phone, '/requests/pages/repair/index', 'pick')
  await phone.tap('behalf')
  await phone.tap('whose-others')
  await phone.type('their-name', '住在五栋的外公外婆')
  await phone.tap('behalf-done')
  await phone.find('behalf-shared')
  await phone.gone('behalf-done')
  await visit('requests/pages/repair/index, for another')
}

async function reporting(phone: Phone, visit: Visit): Promise<void> {
  await turnTo(phone, '/requests/pages/repair/index', 'pick')
  await visit('requests/pages/repair/index')
  await phone.tap('scope-public')
  await phone.type('exact-place', '3栋楼下')
  await phone.type('description', '楼道里着火了')
  await phone.tap('pick')
  await phone.find('word-strip')
  await visit('requests/pages/repair/index, filled in')
  await phone.tap('submit')
  await phone.isOn('requests/pages/danger/index')
  await phone.find('no-danger')
  await visit('requests/pages/danger/index')
  await phone.tap('no-danger')
  await phone.isOn('requests/pages/submitted/index')
  await phone.find('onward')
  await phone.find('ask-messages')
  await visit('requests/pages/submitted/index')
}

export async function everyPageOfStaff(phone: Phone, visit: Visit): Promise<void> {
  await phone.fresh('desk')
  await phone.scan(LOBBY)
  await phone.find('call')
  await turnTo(phone, '/mine/pages/staff-door/index', 'post')
  await visit('mine/pages/staff-door/index')
  await turnTo(phone, `/staff/pages/desk/index?community=${COMMUNITY}`, 'job')
  await visit('staff/pages/desk/index')
  await phone.tap('job')
  await phone.isOn('staff/pages/order/index')
  await phone.find('state')
  await visit('staff/pages/order/index')
  await turnTo(phone, `/staff/pages/household-code/index?community=${COMMUNITY}`, 'option')
  await phone.tap('option-close')
  await phone.gone('option')
  await visit('staff/pages/household-code/index')
  await phone.fresh('guard')
  await turnTo(phone, '/staff/pages/gate/index', 'gate')
  await visit('staff/pages/gate/index, choosing')
  await phone.tap('gate')
  await phone.find('keypad')
  await visit('staff/pages/gate/index')
}
