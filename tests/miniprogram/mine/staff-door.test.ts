import { card } from '../requests/garden'
import { cloudOf, openMine, someone } from './someone'

const post = (role: 'desk' | 'guard' | 'technician' | 'company') => ({
  communityId: card.id,
  communityName: card.name,
  role,
  name: '陆婉清',
})

describe('我是物业人员', () => {
  it('opens the desk and the gate to the desk', async () => {
    const page = await openMine(
      'staff-door',
      cloudOf({ 'GET /v1/me': someone({ staff: [post('desk')] }) }),
    )
    await page.until(() => page.all('[data-test=door]').length === 2)
    page.tap('[data-test=door][data-url*=desk]')
    await page.until(() => page.routes().at(-1) === 'staff/pages/desk/index')
    expect(page.query()).toMatchObject({ community: card.id })
  })

  it('opens only the gate to a guard', async () => {
    const page = await openMine(
      'staff-door',
      cloudOf({ 'GET /v1/me': someone({ staff: [post('guard')] }) }),
    )
    await page.until(() => page.all('[data-test=door]').length === 1)
    expect(page.text('[data-test=door]')).toContain('门岗')
  })

  it('opens the work orders to a technician and to the company', async () => {
    for (const role of ['technician', 'company'] as const) {
      const me = someone({ staff: [post(role)] })
      const page = await openMine('staff-door', cloudOf({ 'GET /v1/me': me }))
      await page.until(() => page.all('[data-test=door]').length === 1)
      page.tap('[data-test=door]')
      await page.until(() => page.routes().at(-1) === 'staff/pages/desk/index')
      expect(page.query()).toMatchObject({ community: card.id })
    }
  })

  it('shows everybody else the number they can be registered by', async () => {
    const page = await openMine('staff-door', cloudOf())
    await page.until(() => page.has('[data-test=stranger]'))
    expect(page.text('[data-test=person-id]').replace(/ /g, '')).toBe(someone().personId)
    expect(page.has('[data-test=door]')).toBe(false)
  })
})
