import type { NewVisitorPass } from '../../../miniprogram/visitor/contract/visitor-pass'
import { mountPage, type Mounted } from '../../support/mount'
import { answering, NO_SIGNAL, Reply } from '../../support/mount/answering'
import { at, card, household, known, me, NOW, pass, PASS_ID } from './garden'

const FORM = 'visitor/pages/form/index'
const PASS = 'visitor/pages/pass/index'
const ISSUE = 'POST /v1/communities/:id/visitor-passes'

const refusal = (code: string, fields: object[] = []) => ({
  code,
  message: '',
  requestId: 'r',
  fields,
})

const cloudWith = (table: Record<string, unknown> = {}) =>
  answering({
    'GET /v1/me': me(),
    [ISSUE]: new Reply(201, pass()),
    'GET /v1/communities/:id/visitor-passes/:pass': pass(),
    ...table,
  })

type Cloud = ReturnType<typeof cloudWith>

async function openForm(
  cloud: Cloud,
  { now = NOW, storage = {} }: { now?: Date; storage?: object } = {},
) {
  const page = await mountPage(
    FORM,
    {},
    {
      wx: { request: cloud.request },
      storage: { ...known, ...storage },
      now,
      pages: [PASS],
    },
  )
  await page.until(() => page.has('[data-test=form]') || page.has('[data-test=join]'))
  return page
}

const issuesIn = (cloud: Cloud) => cloud.seen.filter(({ method }) => method === 'POST')
const bodyIn = (cloud: Cloud) => issuesIn(cloud)[0]?.body as NewVisitorPass

const arrive = (page: Mounted) => page.until(() => page.routes().at(-1) === PASS)

async function typePlate(page: Mounted, plate: string) {
  for (const key of plate) {
    await page.until(() => page.has(`[data-test=plate-key][data-key="${key}"]`))
    page.tap(`[data-test=plate-key][data-key="${key}"]`)
    await page.settle()
  }
}

describe('a resident who expects a guest', () => {
  it('fills in a surname and gets a code for the next six hours', async () => {
    const cloud = cloudWith()
    const page = await openForm(cloud)
    page.type('[data-test=name]', '张先生')
    page.tap('[data-test=issue]')
    await arrive(page)
    expect(page.query()).toEqual({ community: card.id, id: PASS_ID, new: '1' })
    expect(bodyIn(cloud)).toEqual({
      householdId: 'linhu-h1',
      visitorName: '张先生',
      windowFrom: at('15:00'),
      windowTo: at('21:00'),
    })
  })

  it('gets one pass however often the button is tapped', async () => {
    const cloud = cloudWith()
    const page = await openForm(cloud)
    page.type('[data-test=name]', '张')
    page.tap('[data-test=issue]')
    page.tap('[data-test=issue]')
    await arrive(page)
    await page.settle()
    expect(issuesIn(cloud)).toHaveLength(1)
  })

  it('types the plate on keys that cannot be mistaken, and deletes one', async () => {
    const cloud = cloudWith()
    const page = await openForm(cloud)
    page.type('[data-test=name]', '张')
    page.tap('[data-test=driving]')
    await typePlate(page, '浙AD12')
    expect(page.has('[data-test=plate-key][data-key=I]')).toBe(false)
    expect(page.has('[data-test=plate-key][data-key=O]')).toBe(false)
    page.tap('[data-test=plate-delete]')
    await page.settle()
    await typePlate(page, '288')
    page.tap('[data-test=plate-done]')
    await page.until(() => page.text('[data-test=plate]') === '浙A·D1288')
    page.tap('[data-test=issue]')
    await arrive(page)
    expect(bodyIn(cloud).plate).toBe('浙AD1288')
  })

  it('may say how many come, how often, and a word to the guard', async () => {
    const cloud = cloudWith()
    const page = await openForm(cloud)
    page.type('[data-test=name]', '张')
    page.tap('[data-test=extras]')
    await page.until(() => page.has('[data-test=note]'))
    page.tap('[data-test=companions] [data-test=more]')
    page.tap('[data-test=uses] [data-test=more]')
    page.type('[data-test=note]', '带一只小狗')
    await page.until(() => page.hasText('一共 2 位'))
    page.tap('[data-test=issue]')
    await arrive(page)
    expect(bodyIn(cloud)).toMatchObject({ companions: 1, uses: 2, note: '带一只小狗' })
  })

  it('finds the word to the guard again after folding it away', async () => {
    const page = await openForm(cloudWith())
    page.tap('[data-test=extras]')
    await page.until(() => page.has('[data-test=note]'))
    page.type('[data-test=note]', '带一只小狗')
    page.tap('[data-test=extras]')
    await page.until(() => page.hasText('有留话'))
    page.tap('[data-test=extras]')
    await page.until(() => page.has('[data-test=note]'))
    expect(page.text('[data-test=note]')).toBe('带一只小狗')
  })

  it('is told while typing that the word to the guard grows too long', async () => {
    const cloud = cloudWith()
    const page = await openForm(cloud)
    page.type('[data-test=name]', '张')
    page.tap('[data-test=extras]')
    await page.until(() => page.has('[data-test=note]'))
    page.type('[data-test=note]', '狗'.repeat(55))
    await page.until(() => page.hasText('还能写 5 个字'))
    page.type('[data-test=note]', '狗'.repeat(61))
    await page.until(() => page.hasText('多了 1 个字'))
    page.tap('[data-test=issue]')
    await page.until(() => page.has('[data-test=problem-note]'))
    expect(issuesIn(cloud)).toHaveLength(0)
  })

  it('is asked for a plate as soon as the guest stays the night', async () => {
    const cloud = cloudWith()
    const page = await openForm(cloud)
    page.type('[data-test=name]', '张')
    const form = page.page as unknown as { onPickTime: (event: object) => void }
    // 14:30 is the first row of today's wheel; the last of the second is 24 hours.
    form.onPickTime({ detail: { value: [0, 47] } })
    await page.until(() => page.has('[data-test=problem-plate]'))
    expect(page.text('[data-test=problem-plate]')).toBe('过夜要留车牌，请填上')
    page.tap('[data-test=issue]')
    await page.settle()
    expect(issuesIn(cloud)).toHaveLength(0)
  })

  it('may choose tomorrow, at the same hours in Shanghai', async () => {
    const cloud = cloudWith()
    const page = await openForm(cloud)
    page.type('[data-test=name]', '张')
    page.tap('[data-test=tomorrow]')
    await page.until(
      () => page.find('[data-test=tomorrow]').getAttribute('aria-checked') === 'true',
    )
    page.tap('[data-test=issue]')
    await arrive(page)
    expect(bodyIn(cloud)).toMatchObject({
      windowFrom: at('15:00', '2026-11-25'),
      windowTo: at('21:00', '2026-11-25'),
    })
  })

  it('is told what is missing, and nothing is sent', async () => {
    const cloud = cloudWith()
    const page = await openForm(cloud)
    page.tap('[data-test=driving]')
    await page.until(() => page.has('[data-test=plate-done]'))
    page.tap('[data-test=plate-done]')
    page.tap('[data-test=issue]')
    await page.until(() => page.has('[data-test=problem-name]'))
    expect(page.text('[data-test=problem-plate]')).toBe('请填车牌，或选不开车')
    expect(issuesIn(cloud)).toHaveLength(0)
  })

  it('with two homes is asked which, because a guess would lead to somebody else’s door', async () => {
    const second = household({ householdId: 'linhu-h2', roomId: 'x', address: '5栋101' })
    const cloud = cloudWith({ 'GET /v1/me': me({ households: [household(), second] }) })
    const page = await openForm(cloud)
    page.type('[data-test=name]', '张')
    page.tap('[data-test=issue]')
    await page.until(() => page.has('[data-test=problem-household]'))
    page.tap('5栋101')
    page.tap('[data-test=issue]')
    await arrive(page)
    expect(bodyIn(cloud).householdId).toBe('linhu-h2')
  })
})

describe('without network', () => {
  it('a resident is told that a code needs one, keeps the form, and gets one pass later', async () => {
    const cloud = cloudWith({ [ISSUE]: NO_SIGNAL })
    const page = await openForm(cloud)
    page.type('[data-test=name]', '张先生')
    page.tap('[data-test=issue]')
    await page.until(() => page.has('[data-test=refusal]'))
    expect(page.text('[data-test=refusal]')).toContain('连上才能生成')
    cloud.table[ISSUE] = new Reply(201, pass())
    page.tap('[data-test=issue]')
    await arrive(page)
    const keys = issuesIn(cloud).map(({ header }) => header['idempotency-key'])
    expect(keys.length).toBeGreaterThan(1)
    expect(new Set(keys).size).toBe(1)
  })

  it('a resident who was here before can still fill in the form', async () => {
    const cloud = cloudWith({ 'GET /v1/me': NO_SIGNAL })
    const page = await openForm(cloud, { storage: { me: { v: 1, value: me() } } })
    expect(page.has('[data-test=name]')).toBe(true)
  })
})

describe('a form left half filled in', () => {
  const draft = (from: string, to: string) => ({
    [`draft:visitor:${card.id}`]: {
      v: 1,
      value: {
        savedAt: at('13:00'),
        value: {
          key: '00000000-0000-4000-8000-00000000000a',
          householdId: 'linhu-h1',
          name: '李老师',
          from,
          to,
          driving: false,
          plate: '',
          companions: 0,
          uses: 3,
          note: '',
        },
      },
    },
  })

  it('is found again', async () => {
    const cloud = cloudWith()
    const page = await openForm(cloud, { storage: draft(at('16:00'), at('18:00')) })
    expect(page.has('[data-test=resumed]')).toBe(true)
    expect(page.text()).toContain('李老师')
    page.tap('[data-test=issue]')
    await arrive(page)
    expect(bodyIn(cloud)).toMatchObject({ uses: 3, windowFrom: at('16:00') })
    expect(wx.getStorageSync(`draft:visitor:${card.id}`)).toBe('')
  })

  it('does not ask for yesterday', async () => {
    const yesterday = draft(at('10:00', '2026-11-23'), at('12:00', '2026-11-23'))
    const cloud = cloudWith()
    const page = await openForm(cloud, { storage: yesterday })
    page.tap('[data-test=issue]')
    await arrive(page)
    expect(bodyIn(cloud).windowFrom).toBe(at('15:00'))
  })
})

describe('what the server refuses is said where it belongs', () => {
  const refusing = async (reply: Reply) => {
    const page = await openForm(cloudWith({ [ISSUE]: reply }))
    page.type('[data-test=name]', '张')
    page.tap('[data-test=issue]')
    return page
  }

  it.each([
    ['pass.window-refused', 'problem-when', '最长 24 小时'],
    ['pass.overnight-needs-plate', 'problem-plate', '过夜要留车牌'],
    ['pass.too-many-live', 'refusal', '20 个进门码'],
  ])('%s', async (code, hook, words) => {
    const page = await refusing(new Reply(422, refusal(code)))
    await page.until(() => page.has(`[data-test=${hook}]`))
    expect(page.text(`[data-test=${hook}]`)).toContain(words)
  })

  it('a wrong field, by its name', async () => {
    const fields = [{ path: '/visitorName', rule: 'pattern' }]
    const page = await refusing(new Reply(400, refusal('request.invalid', fields)))
    await page.until(() => page.has('[data-test=problem-name]'))
    expect(page.has('[data-test=refusal]')).toBe(false)
  })

  it('a form changed after it had become a pass: says so, and the next tap is another pass', async () => {
    const cloud = cloudWith({ [ISSUE]: new Reply(422, refusal('idempotency.mismatch')) })
    const page = await openForm(cloud)
    page.type('[data-test=name]', '张')
    page.tap('[data-test=issue]')
    await page.until(() => page.has('[data-test=to-records]'))
    cloud.table[ISSUE] = new Reply(201, pass())
    page.tap('[data-test=issue]')
    await arrive(page)
    const keys = issuesIn(cloud).map(({ header }) => header['idempotency-key'])
    expect(new Set(keys).size).toBe(2)
  })
})

describe('somebody who is not a verified member', () => {
  it('sees no form, is told to ask the desk for a code, and can call it', async () => {
    const cloud = cloudWith({ 'GET /v1/me': me({ households: [household({ verified: false })] }) })
    const page = await openForm(cloud)
    expect(page.hasText('向前台要一个入户码')).toBe(true)
    expect(page.has('[data-test=name]')).toBe(false)
    expect(page.has('[data-test=issue]')).toBe(false)
    expect(page.text('[data-test=bar-call]')).toContain('8888')
    page.tap('[data-test=enter-code]')
    await page.until(() => page.routes().at(-1) === 'mine/pages/join/index')
  })

  it('of this community is not helped by a home in another one', async () => {
    const elsewhere = household({ communityId: 'yunqi-court' })
    const page = await openForm(cloudWith({ 'GET /v1/me': me({ households: [elsewhere] }) }))
    expect(page.has('[data-test=join]')).toBe(true)
  })
})
