import type { AdmittedPass } from '../../../miniprogram/staff/contract/gate'
import { mountPage, type Mounted } from '../../support/mount'
import { answering, NO_SIGNAL, Reply } from '../../support/mount/answering'
import { at, card, known, me, NOW, PASS_ID } from '../visitor/garden'

const GATE = 'staff/pages/gate/index'
const CHECK = 'POST /v1/communities/:id/gate/checks'
const ENTRY = 'POST /v1/communities/:id/gate/entries'

const guard = me({
  households: [],
  staff: [{ communityId: card.id, communityName: card.name, role: 'guard', name: '马长顺' }],
})

const admitted = (over: Partial<AdmittedPass> = {}): AdmittedPass => ({
  passId: PASS_ID,
  visitorName: '张先生',
  companions: 0,
  plate: '浙AD1288',
  address: '3栋2单元1101',
  windowTo: at('20:00'),
  usesLeft: 1,
  note: '带一只小狗',
  ...over,
})

const entered = new Reply(201, { passId: PASS_ID, enteredAt: at('14:33'), usesLeft: 0 })
const refused = (status: number, code: string, over: object = {}) =>
  new Reply(status, { code, message: '', requestId: 'r', ...over })

const cloudWith = (table: Record<string, unknown> = {}) =>
  answering({
    'GET /v1/me': guard,
    'GET /v1/communities/:id': card,
    [CHECK]: { pass: admitted() },
    [ENTRY]: entered,
    ...table,
  })

type Cloud = ReturnType<typeof cloudWith>

interface Opening {
  wx?: Record<string, unknown>
  gateId?: string | null
}

/** A guard who chose 东门 on an earlier day, unless told. */
async function open(cloud: Cloud, { wx = {}, gateId = 'linhu-east' }: Opening = {}) {
  const chosen = gateId === null ? {} : { [card.id]: gateId }
  const page = await mountPage(
    GATE,
    {},
    {
      wx: { request: cloud.request, ...wx },
      storage: { ...known, 'gate-duty': { v: 1, value: { posts: [], chosen } } },
      now: NOW,
    },
  )
  if (gateId !== null) await page.until(() => page.has('[data-test=keypad]'))
  return page
}

async function typeCode(page: Mounted, code = '482907') {
  for (const digit of code) {
    page.tap(`[data-test=key-${digit}]`)
    await page.settle()
  }
}

const sent = (cloud: Cloud, end: string) =>
  cloud.seen.filter(({ method, path }) => method === 'POST' && path.endsWith(end))

/** A phone whose motor counts. */
function motor() {
  const buzzes: string[] = []
  return {
    buzzes,
    wx: {
      vibrateShort: ({ type }: { type: string }) => {
        buzzes.push(type)
      },
    },
  }
}

describe('a guard who types six figures', () => {
  it('sees at once who comes, by which car, where to and until when', async () => {
    const { wx, buzzes } = motor()
    const cloud = cloudWith()
    const page = await open(cloud, { wx })
    expect(page.title()).toBe('东门验码')
    await typeCode(page)
    await page.until(() => page.has('[data-test=yes]'))
    expect(page.text('[data-test=yes]')).toContain('放行')
    expect(page.text('[data-test=yes]')).toContain('482 907')
    expect(page.find('[data-test=yes]').getAttribute('aria-label')).toBe('可以放行，张先生')
    expect(page.all('[data-test=fact]').map((fact) => fact.textContent)).toEqual([
      '客人张先生',
      '车牌浙A·D1288',
      '去3栋2单元1101',
      '时间今天 20:00 前，还能进一次',
      '留话带一只小狗',
    ])
    expect(sent(cloud, 'checks').map(({ body }) => body)).toEqual([{ code: '482907' }])
    expect(buzzes).toEqual(['heavy'])
  })

  it('records nothing by looking, and one entry at this gate by pressing, also twice', async () => {
    const cloud = cloudWith()
    const page = await open(cloud)
    await typeCode(page)
    await page.until(() => page.has('[data-test=record]'))
    expect(sent(cloud, 'entries')).toHaveLength(0)
    const record = page.find('[data-test=record]')
    page.tap(record)
    page.tap(record)
    await page.until(() => page.has('[data-test=keypad]'))
    expect(page.hasText('14:33 记下了，张先生进门')).toBe(true)
    expect(sent(cloud, 'entries').map(({ body }) => body)).toEqual([
      { passId: PASS_ID, gateId: 'linhu-east' },
    ])
  })

  it('may go on to the next visitor without recording', async () => {
    const cloud = cloudWith()
    const page = await open(cloud)
    await typeCode(page)
    await page.until(() => page.has('[data-test=rescan]'))
    page.tap('[data-test=rescan]')
    await page.until(() => page.has('[data-test=keypad]'))
    expect(page.text('[data-test=cells]')).toBe('')
    expect(sent(cloud, 'entries')).toHaveLength(0)
  })

  it('turns red where the other gate was faster', async () => {
    const { wx, buzzes } = motor()
    const cloud = cloudWith({ [ENTRY]: refused(409, 'pass.not-valid') })
    const page = await open(cloud, { wx })
    await typeCode(page)
    await page.until(() => page.has('[data-test=record]'))
    page.tap('[data-test=record]')
    await page.until(() => page.has('[data-test=no]'))
    expect(page.has('[data-test=yes]')).toBe(false)
    await page.until(() => buzzes.length === 3)
  })

  it('stays green and says that nothing is recorded where the network broke; then one entry', async () => {
    const cloud = cloudWith({ [ENTRY]: NO_SIGNAL })
    const page = await open(cloud)
    await typeCode(page)
    await page.until(() => page.has('[data-test=record]'))
    page.tap('[data-test=record]')
    await page.until(() => page.has('[data-test=unrecorded]'))
    expect(page.has('[data-test=yes]')).toBe(true)
    cloud.table[ENTRY] = entered
    page.tap('[data-test=record]')
    await page.until(() => page.has('[data-test=keypad]'))
    const keys = sent(cloud, 'entries').map(({ header }) => header['idempotency-key'])
    expect(new Set(keys).size).toBe(1)
  })

  it('can take back a figure', async () => {
    const cloud = cloudWith()
    const page = await open(cloud)
    await typeCode(page, '48')
    page.tap('[data-test=delete]')
    await page.settle()
    await typeCode(page, '11111')
    await page.until(() => page.has('[data-test=yes]'))
    expect(sent(cloud, 'checks').map(({ body }) => body)).toEqual([{ code: '411111' }])
  })
})

describe('a code that does not let anybody in', () => {
  it('is refused in the same words whatever the reason, and felt twice', async () => {
    const shown: string[] = []
    for (const answer of [{ pass: null }, refused(400, 'request.invalid')]) {
      const { wx, buzzes } = motor()
      const page = await open(cloudWith({ [CHECK]: answer }), { wx })
      await typeCode(page)
      await page.until(() => page.has('[data-test=no]'))
      await page.until(() => buzzes.length === 2)
      shown.push(page.text())
    }
    expect(shown[0]).toContain('不能放行')
    expect(shown[0]).toContain('可能用过、过了时间，或输错一位')
    expect(shown[1]).toBe(shown[0])
  })

  it('stays on the screen until the guard presses', async () => {
    const page = await open(cloudWith({ [CHECK]: { pass: null } }))
    await typeCode(page)
    await page.until(() => page.has('[data-test=next]'))
    page.tap('[data-test=next]')
    await page.until(() => page.has('[data-test=keypad]'))
    expect(page.has('[data-test=no]')).toBe(false)
  })

  it('too often locks the keypad, counts down and opens again by itself', async () => {
    const locked = refused(429, 'gate.locked', { retryAfter: 2 })
    const page = await open(cloudWith({ [CHECK]: locked }))
    await typeCode(page)
    await page.until(() => page.has('[data-test=locked]'))
    expect(page.text('[data-test=seconds]')).toMatch(/[12] 秒后再试/)
    expect(page.has('[data-test=keypad]')).toBe(false)
    await page.until(() => page.has('[data-test=keypad]'))
  })
})

describe('without network', () => {
  it('the guard reads neither yes nor no, but what to do, and asks again with one press', async () => {
    const cloud = cloudWith({ [CHECK]: NO_SIGNAL })
    const page = await open(cloud)
    await typeCode(page)
    await page.until(() => page.has('[data-test=unsure]'))
    expect(page.text()).toContain('先别凭码放行')
    expect(page.text()).toContain('请客人给住户打个电话')
    cloud.table[CHECK] = { pass: admitted() }
    page.tap('[data-test=ask-again]')
    await page.until(() => page.has('[data-test=yes]'))
  })
})

describe('a guard who scans', () => {
  const scanner = (answer: object) => ({
    scanCode: (callbacks: { success: (read: object) => void; fail: (error: object) => void }) => {
      if ('result' in answer) callbacks.success(answer)
      else callbacks.fail(answer)
    },
  })

  it('sends what the code says', async () => {
    const cloud = cloudWith()
    const page = await open(cloud, { wx: scanner({ result: 'wuye-pass:AbCdEfGhIjKlMnOpQrStUv' }) })
    page.tap('[data-test=scan]')
    await page.until(() => page.has('[data-test=yes]'))
    expect(page.text('[data-test=yes]')).toContain('扫码')
    expect(sent(cloud, 'checks').map(({ body }) => body)).toEqual([
      { qr: 'wuye-pass:AbCdEfGhIjKlMnOpQrStUv' },
    ])
  })

  it('and closes the scanner is back at the keypad, and nothing was asked', async () => {
    const cloud = cloudWith()
    const page = await open(cloud, { wx: scanner({ errMsg: 'scanCode:fail cancel' }) })
    page.tap('[data-test=scan]')
    await page.settle()
    expect(page.has('[data-test=keypad]')).toBe(true)
    expect(sent(cloud, 'checks')).toHaveLength(0)
  })

  it('on a phone without a scanner is told to type', async () => {
    const page = await open(cloudWith(), { wx: { scanCode: undefined } })
    page.tap('[data-test=scan]')
    await page.until(() => page.hasText('请输六位数字'))
    expect(page.has('[data-test=keypad]')).toBe(true)
  })
})

describe('which gate', () => {
  it('is asked once and remembered', async () => {
    const page = await open(cloudWith(), { gateId: null })
    await page.until(() => page.has('[data-test=choose]'))
    page.tap('南门')
    await page.until(() => page.has('[data-test=keypad]'))
    expect(page.title()).toBe('南门验码')
    expect(wx.getStorageSync<unknown>('gate-duty')).toMatchObject({
      value: { chosen: { [card.id]: 'linhu-south' } },
    })
  })

  it('is not asked where there is only one', async () => {
    const oneGate = { ...card, gates: card.gates.slice(0, 1) }
    const page = await open(cloudWith({ 'GET /v1/communities/:id': oneGate }), { gateId: null })
    await page.until(() => page.has('[data-test=keypad]'))
    expect(page.has('[data-test=choose]')).toBe(false)
  })
})

describe('somebody who is not staff', () => {
  it('is told so and can call the property', async () => {
    const page = await open(cloudWith({ 'GET /v1/me': me() }), { gateId: null })
    await page.until(() => page.has('[data-test=stranger]'))
    expect(page.has('[data-test=keypad]')).toBe(false)
    expect(page.text('[data-test=bar-call]')).toContain('8888')
  })

  it('any more, since this morning, is told so at the next check', async () => {
    const page = await open(cloudWith({ [CHECK]: refused(403, 'access.denied') }))
    await typeCode(page)
    await page.until(() => page.has('[data-test=stranger]'))
    expect(page.has('[data-test=keypad]')).toBe(false)
  })
})
