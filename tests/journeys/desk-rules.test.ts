import { getCalendar, getPromiseRules } from '../../cloud/src/contract'
import { aPhone, HASTE, refusal } from '../support/e2e'
import { COMMUNITY } from '../support/e2e/repairs'
import { Somebody } from '../support/e2e/somebody'

const phone = aPhone({}, [HASTE, refusal('403 /v1/')])

const at = (page: string, more = '') => `/staff/pages/${page}/index?community=linhu-garden${more}`

/** A rule that no other journey looks at. */
const RULE = 'inquiry-cctv'
const PAGES = ['rules', 'rule', 'rules-preview', 'calendar', 'dead-letters']

const amount = '[data-test="span-accept"]'

/** The field is inside a component, which a selector of the page does not reach. */
async function limits(minutes: string): Promise<void> {
  const span = await phone.find(amount)
  const field = (await span.$('input')) as unknown as { input: (text: string) => Promise<void> }
  await field.input(minutes)
}

const storedMinutes = async () => {
  const manager = await Somebody.named(phone, 'manager')
  const { rules } = await manager.does(getPromiseRules, { params: COMMUNITY })
  const rule = rules.rules.find(({ id }) => id === RULE)
  return rule?.steps.find(({ step }) => step === 'accept')?.minutes
}

describe('the manager', () => {
  it('is refused a limit of zero, reads what would change, and stores it', async () => {
    await phone.fresh('manager')
    await phone.open(at('rules'))
    await phone.tap(`[data-test="rule"][data-id="${RULE}"]`)
    await phone.isOn('staff/pages/rule/index')
    await limits('0')
    await phone.find('fault-accept')
    expect(await phone.text('fault-accept')).toBe('时限要大于 0 分钟')
    const before = await storedMinutes()

    await phone.tap('done')
    await phone.isOn('staff/pages/rules/index')
    await phone.sees('1 处不对')
    await phone.tap('preview')
    await phone.isOn('staff/pages/rules-preview/index')
    await phone.find('fault')
    expect(await phone.isShown('save')).toBe(false)
    expect(await storedMinutes()).toBe(before)

    await phone.tap('fault')
    await phone.isOn('staff/pages/rule/index')
    await limits('25')
    await phone.gone('fault-accept')
    await phone.tap('done')
    await phone.isOn('staff/pages/rules-preview/index')
    await phone.find('limit')
    expect(await phone.text('limit')).toContain('→ 25 分')
    await phone.tap('save')
    await phone.find('saved')
    expect(await storedMinutes()).toBe(25)
  })

  it('finds a change where it was left, after the app was closed', async () => {
    await phone.fresh('manager')
    await phone.open(at('rule', `&id=${RULE}`))
    await phone.find(amount)
    await limits('26')
    await phone.sees('时限改了')
    await phone.open(at('rules'))
    await phone.find('changed')
    await phone.tap('ask-drop')
    await phone.tap('drop')
    await phone.gone('changed')
    expect(await storedMinutes()).not.toBe(26)
  })

  it('imports a year of holidays, all of it or nothing', async () => {
    const manager = await Somebody.named(phone, 'manager')
    const kept = async () => (await manager.does(getCalendar, { params: COMMUNITY })).holidays
    const before = await kept()
    await phone.fresh('manager')
    await phone.open(at('calendar'))
    await phone.type('file', '2032-10-01~2032-10-07,放假\n2032-10-32,放假')
    await phone.find('fault')
    expect(await phone.text('fault')).toContain('第 2 行')
    expect(await phone.isShown('save')).toBe(false)
    expect(await kept()).toEqual(before)

    await phone.type('file', '2032-10-01~2032-10-07,放假\n2032-10-09,上班')
    await phone.tap('save')
    await phone.sees('2032 年')
    await phone.sees('10月1日 至 10月7日')
    expect(await kept()).toContain('2032-10-04')
  })

  it('sees that every message was delivered', async () => {
    await phone.fresh('manager')
    await phone.open(at('dead-letters'))
    await phone.find('empty')
    expect(await phone.isShown('resend')).toBe(false)
  })
})

describe('whoever does not manage', () => {
  it('is told so on each of these pages, and led back', async () => {
    for (const persona of ['resident', 'technician', 'desk', 'lead']) {
      await phone.fresh(persona)
      for (const page of PAGES) {
        await phone.go(at(page, '&id=repair-urgent'))
        await phone.find('denied')
        expect(await phone.text('denied')).toContain('项目经理')
        await phone.back()
      }
    }
  })
})
