import type {} from '../../preview/audit/in-page/main'
import { type Phone } from '../support/browser'

const LOBBY = 'NH3D2T8W'
const COMMUNITY = 'community=linhu-garden'

/** The page on top has what it waited for, has come to rest and has been looked at: the report waits. */
async function rest({ page }: Phone): Promise<void> {
  await page.evaluate(() => window.__audit?.report())
}

async function visit(phone: Phone, ...urls: string[]): Promise<void> {
  for (const url of urls) {
    await phone.page.evaluate((to) => window.__preview?.host.router.reLaunch(to), `/${url}`)
    await phone.isOn(url.split('?')[0] ?? '')
    await rest(phone)
  }
}

async function tapAndRest(phone: Phone, ...tests: string[]): Promise<void> {
  for (const test of tests) {
    await phone.tap(test)
    await rest(phone)
  }
}

async function callsAndNobodyAnswers(phone: Phone): Promise<void> {
  await phone.scan(LOBBY)
  await phone.at('call').waitFor()
  await rest(phone)
  await phone.tap('call')
  await phone.talk()
  await phone.at('answer-no-answer').waitFor()
  await rest(phone)
  await tapAndRest(phone, 'answer-no-answer')
}

/** Form, danger page, receipt, order; `number` keeps one report apart from the next. */
async function reportsDanger(phone: Phone): Promise<void> {
  await visit(phone, 'requests/pages/repair/index')
  await phone.tap('submit')
  await rest(phone)
  await phone.tap('scope-public')
  await phone.type('exact-place', '3栋楼下')
  await phone.page.locator('.mp-page:not([hidden]) [data-test="pick"]').first().click()
  await phone.type('description', '楼道里有烧焦的味道，厨房着火了')
  await phone.at('word-strip').waitFor()
  if (await phone.at('phone-field').isVisible()) await phone.type('phone-field', '13800138021')
  await rest(phone)
  await phone.tap('submit')
  await phone.isOn('requests/pages/danger/index')
  await rest(phone)
  await phone.tap('no-danger')
  await phone.at('onward').waitFor()
  await rest(phone)
  await phone.tap('onward')
  await phone.at('sentence').waitFor()
  await rest(phone)
}

/** Form, pass, and the card a visitor opens. */
async function issuesPass(phone: Phone): Promise<void> {
  await visit(phone, 'visitor/pages/form/index')
  await phone.type('name', '张先生')
  await phone.tap('today')
  await rest(phone)
  await phone.tap('issue')
  await phone.at('code').waitFor()
  await rest(phone)
  const card = await phone.page.evaluate(() => window.__preview?.host.share('menu'))
  await visit(phone, card?.path ?? '')
}

const MINE = [
  'mine/pages/mine/index',
  'mine/pages/homes/index',
  'mine/pages/join/index',
  'mine/pages/contact/index',
  'mine/pages/data/index',
  'mine/pages/privacy/index',
  'mine/pages/about/index',
]

/** What each person of the demo walks through; together they see every page of app.json. */
export const TOURS: Record<string, (phone: Phone) => Promise<void>> = {
  async resident(phone) {
    await callsAndNobodyAnswers(phone)
    await visit(phone, 'pages/communities/index', 'requests/pages/call-script/index', ...MINE)
    await visit(phone, 'requests/pages/records/index', 'requests/pages/records/index?tab=passes')
    await reportsDanger(phone)
    await issuesPass(phone)
  },
  async desk(phone) {
    await phone.scan(LOBBY)
    await visit(phone, 'mine/pages/staff-door/index', `staff/pages/desk/index?${COMMUNITY}`)
    await phone.tap('job')
    await phone.at('decline').waitFor()
    await rest(phone)
    await phone.tap('decline')
    await phone.isOn('staff/pages/decline/index')
    await rest(phone)
    await tapAndRest(phone, 'pick-reason')
    await visit(phone, `staff/pages/household-code/index?${COMMUNITY}`)
    for (const name of ['5栋', '1单元', '501']) {
      const options = phone.page.locator('.mp-page:not([hidden]) [data-test="option"]')
      await options.getByText(name, { exact: true }).first().click()
      await rest(phone)
    }
    await phone.tap('issue')
    await phone.at('code').waitFor()
    await rest(phone)
  },
  async guard(phone) {
    await phone.scan(LOBBY)
    await visit(phone, `staff/pages/gate/index?${COMMUNITY}`)
    await tapAndRest(phone, 'gate')
  },
  async 'new-resident'(phone) {
    await phone.scan(LOBBY)
    await visit(
      phone,
      'pages/home/index',
      'requests/pages/repair/index',
      'visitor/pages/form/index',
    )
    await visit(phone, 'requests/pages/records/index', ...MINE)
  },
}
