import { answering, NO_SIGNAL, Reply } from '../../support/mount/answering'
import { at, atHome } from '../requests/garden'
import { phone, picture } from '../requests/camera'
import type { StaffWorkOrder } from '../../../miniprogram/staff/contract/desk'
import {
  acceptedBy,
  ASSIGNEES,
  atWork,
  COMMENTS,
  MOVES,
  openStaff,
  ORDER,
  ORDER_ID,
  people,
  posts,
  reported,
} from './desk-day'

const openMove = async (
  move: string,
  all: StaffWorkOrder,
  table: Record<string, unknown> = {},
  options: { wx?: object; storage?: Record<string, unknown> } = {},
) => {
  const cloud = answering({ [ORDER]: all, [MOVES]: all, [ASSIGNEES]: people, ...table })
  const page = await openStaff('move', { id: ORDER_ID, move }, cloud, options)
  await page.until(() => page.has('[data-test=send]'))
  const sent = () => posts(cloud).map(({ body }) => body)
  const left = () => page.until(() => page.routes().at(-1) === 'staff/pages/order/index')
  /** A picker says what was chosen, as the phone's own does. */
  const picks = (test: string, value: string) => {
    const instance = page.page as unknown as Record<string, (event: object) => void>
    instance[test]?.({ detail: { value } })
  }
  return { cloud, page, sent, left, picks }
}

describe('giving an order to somebody', () => {
  it('shows who is there first, technicians before the others, with what they have', async () => {
    const { page } = await openMove('assign', reported())
    await page.until(() => page.has('[data-test=person]'))
    const rows = page.all('[data-test=person]').map((each) => each.getAttribute('aria-label'))
    expect(rows).toEqual([
      '韩师傅，在岗，手上 2 件，水管下水',
      '周经理，在岗，手上没有单，项目经理',
      '罗师傅，不在岗，手上没有单，门窗锁具',
    ])
    expect(page.find('[data-test=trade]').getAttribute('aria-label')).toBe('水管下水组，1 人在岗')
  })

  it('is not sent to nobody; then to one person, on the version that was seen', async () => {
    const { page, sent, left } = await openMove('assign', reported())
    await page.until(() => page.has('[data-test=person]'))
    page.tap('[data-test=send]')
    await page.until(() => page.has('[data-test=problem-assignee]'))
    expect(sent()).toEqual([])
    page.tap('[data-test=trade]')
    page.tap('[data-test=person][data-id=linhu-t1]')
    page.tap('[data-test=send]')
    await left()
    expect(sent()).toEqual([{ move: 'assign', version: 1, assigneeStaffId: 'linhu-t1' }])
  })

  it('away from a colleague needs a reason, and the colleague is not on the list', async () => {
    const all = atWork({}, { you: { ...reported().you } })
    const { page, sent, left } = await openMove('assign', all)
    await page.until(() => page.has('[data-test=person]'))
    expect(page.has('[data-test=person][data-id=linhu-t1]')).toBe(false)
    page.tap('[data-test=trade]')
    page.tap('[data-test=send]')
    await page.until(() => page.has('[data-test=problem-reason]'))
    page.tap('他手上有急单')
    page.tap('[data-test=send]')
    await left()
    expect(sent()).toEqual([
      { move: 'assign', version: 5, assigneeTrade: 'plumbing', reason: '他手上有急单' },
    ])
  })

  it('says why there is no list of people, and gets it', async () => {
    const { cloud, page } = await openMove('assign', reported(), { [ASSIGNEES]: NO_SIGNAL })
    await page.until(() => page.has('[data-test=retry-people]'))
    cloud.table[ASSIGNEES] = people
    page.tap('[data-test=retry-people]')
    await page.until(() => page.has('[data-test=person]'))
  }, 30_000)
})

describe('agreeing on a time', () => {
  const windows = [{ from: at('15:00'), to: at('18:00') }]

  it('takes what the resident offered in one tap', async () => {
    const { page, sent, left } = await openMove('schedule', atWork({ state: 'taken', windows }))
    page.tap('住户方便：今天 15:00–18:00')
    page.tap('[data-test=send]')
    await left()
    expect(sent()).toEqual([{ move: 'schedule', version: 5, window: windows[0] }])
  })

  it('takes any other from the phone’s own pickers, but none that ends before it begins', async () => {
    const { page, sent, left, picks } = await openMove('schedule', atWork({ state: 'taken' }))
    page.tap('[data-test=send]')
    await page.until(() => page.has('[data-test=problem-window]'))
    picks('onWindowDate', '2026-11-26')
    picks('onWindowFrom', '15:00')
    picks('onWindowTo', '14:00')
    await page.until(() => page.text('[data-test=problem-window]').includes('比从几点晚'))
    picks('onWindowTo', '16:30')
    await page.until(() => !page.has('[data-test=problem-window]'))
    page.tap('[data-test=send]')
    await left()
    const window = { from: at('15:00', '2026-11-26'), to: at('16:30', '2026-11-26') }
    expect(sent()).toEqual([{ move: 'schedule', version: 5, window }])
  })

  it('in the past is refused before it is sent', async () => {
    const { page, sent, picks } = await openMove('schedule', atWork({ state: 'taken' }))
    picks('onWindowDate', '2026-11-24')
    picks('onWindowFrom', '09:00')
    picks('onWindowTo', '10:00')
    page.tap('[data-test=send]')
    await page.until(() => page.text('[data-test=problem-window]').includes('已经过了'))
    expect(sent()).toEqual([])
  })
})

describe('putting an order off', () => {
  it('needs a reason the order allows, words and a new promise within its longest', async () => {
    const { page, sent, left, picks } = await openMove('pause', atWork())
    page.tap('[data-test=send]')
    await page.until(() => page.has('[data-test=problem-pause-reason]'))
    expect(page.has('[data-test=problem-until]')).toBe(true)
    expect(page.has('[data-test=problem-words]')).toBe(true)
    page.tap('等配件')
    page.tap('配件要订货，到货就来')
    picks('onUntilDate', '2026-12-20')
    picks('onUntilClock', '09:00')
    await page.until(() => page.text('[data-test=problem-until]').includes('最长'))
    page.tap('明早 9:00')
    await page.until(() => !page.has('[data-test=problem-until]'))
    page.tap('[data-test=send]')
    await left()
    const pause = {
      reason: 'parts',
      words: '配件要订货，到货就来',
      until: at('09:00', '2026-11-25'),
    }
    expect(sent()).toEqual([{ move: 'pause', version: 5, pause }])
  })
})

describe('naming a price', () => {
  it('adds up in whole fen while it is typed, and sends them', async () => {
    const { page, sent, left } = await openMove('quote', atWork())
    page.tap('[data-test=send]')
    await page.until(() => page.has('[data-test=problem-quote]'))
    page.tap('[data-test=add-material]')
    await page.until(() => page.has('[data-test=material]'))
    page.type('[data-test=material-name]', '角阀')
    page.type('[data-test=material-count]', '3')
    page.type('[data-test=material-price]', '0.1')
    page.type('[data-test=labour]', '50.2')
    await page.until(() => page.text('[data-test=total]') === '50.50 元')
    page.tap('[data-test=send]')
    await left()
    const quote = { materials: [{ name: '角阀', count: 3, unitFen: 10 }], labourFen: 5020 }
    expect(sent()).toEqual([{ move: 'quote', version: 5, quote }])
  })

  it('is not sent while an amount is none or a row is half filled in', async () => {
    const { page, sent } = await openMove('quote', atWork())
    page.tap('[data-test=add-material]')
    await page.until(() => page.has('[data-test=material]'))
    page.type('[data-test=material-price]', '十二')
    page.type('[data-test=labour]', '50')
    page.tap('[data-test=send]')
    await page.until(() => page.has('[data-test=problem-quote]'))
    expect(sent()).toEqual([])
    page.tap('[data-test=remove-material]')
    await page.until(() => page.text('[data-test=total]') === '50 元')
    expect(page.has('[data-test=problem-quote]')).toBe(false)
  })
})

describe('finishing', () => {
  it('says what was done and sends the photos one by one once the move is made', async () => {
    const camera = phone([picture('after.jpg'), picture('after2.jpg')])
    const { page, sent, left } = await openMove('finish', atWork(), {}, { wx: camera.wx })
    page.type('[data-test=words]', '换了角阀，试水不漏')
    page.tap('[data-test=add-photo]')
    await page.until(() => page.all('[data-test=chosen-photo]').length === 2)
    page.tap('[data-test=send]')
    await left()
    const [body] = sent() as { words: string; media: { id: string; kind: string }[] }[]
    expect(body).toMatchObject({ move: 'finish', version: 5, words: '换了角阀，试水不漏' })
    const ids = body?.media.map(({ id }) => id) ?? []
    await page.until(() => camera.uploads.length === 2)
    expect(camera.uploads.map((url) => url.split('/').at(-1))).toEqual(ids)
    await page.until(() => camera.kept.size === 0)
  })

  it('offers ready words, and does not send one with a gap', async () => {
    const { page, sent } = await openMove('finish', atWork())
    const [ready] = page.all('[data-test=ready-words]')
    page.tap(ready!)
    await page.until(() => page.text('[data-test=words]').includes('【做了什么】'))
    expect(page.text('[data-test=words]')).toContain('水管漏水渗水')
    page.tap('[data-test=send]')
    await page.until(() => page.text('[data-test=problem-words]').includes('做了什么'))
    expect(sent()).toEqual([])
  })
})

describe('a form that did not get through', () => {
  it('keeps every word, says why, and goes out at the second tap', async () => {
    const { cloud, page, sent, left } = await openMove('give-back', atWork(), {
      [MOVES]: NO_SIGNAL,
    })
    page.type('[data-test=reason]', '要两个人抬')
    page.tap('[data-test=send]')
    page.tap('[data-test=send]')
    await page.until(() => page.has('[data-test=trouble]'))
    expect(sent()).toHaveLength(1)
    expect(page.text('[data-test=reason]')).toBe('要两个人抬')
    cloud.table[MOVES] = atWork()
    page.tap('[data-test=send]')
    await left()
    expect(sent().at(-1)).toEqual({ move: 'give-back', version: 5, reason: '要两个人抬' })
  })

  it('still has the words, and what was chosen, after the app was closed', async () => {
    const first = await openMove('assign', reported())
    await first.page.until(() => first.page.has('[data-test=person]'))
    first.page.tap('[data-test=person][data-id=linhu-t3]')
    first.page.type('[data-test=reason]', '他离得近')
    const key = `draft:move:${ORDER_ID}:assign`
    const kept = wx.getStorageSync<unknown>(key)
    const { page } = await openMove(
      'assign',
      reported(),
      {},
      { storage: { ...atHome, [key]: kept } },
    )
    await page.until(() => page.has('[data-test=person]'))
    expect(page.text('[data-test=reason]')).toBe('他离得近')
    const chosen = page.all('[data-test=person][aria-checked=true]')
    expect(chosen.map((each) => each.dataset['id'])).toEqual(['linhu-t3'])
  })

  it('says who was faster, and is sent on the new version at the second tap', async () => {
    const changed = new Reply(409, { code: 'object.changed', state: 'accepted' })
    const { cloud, page, sent, left } = await openMove('decline', reported(), { [MOVES]: changed })
    page.tap('还在保修期，归开发商修')
    page.tap('请找开发商的保修电话')
    cloud.table[ORDER] = acceptedBy('王客服')
    page.tap('[data-test=send]')
    await page.until(() => page.has('[data-test=changed]'))
    expect(page.text('[data-test=changed]')).toContain('王客服 14:31 受理了')
    cloud.table[MOVES] = acceptedBy('王客服')
    page.tap('[data-test=send]')
    await left()
    expect(sent()).toEqual([
      expect.objectContaining({ version: 1 }),
      {
        ...{ move: 'decline', version: 2 },
        ...{ reason: '还在保修期，归开发商修', referral: '请找开发商的保修电话' },
      },
    ])
  })

  it('closes where the move is no longer there', async () => {
    const refused = new Reply(409, { code: 'work-order.move-refused', state: 'cancelled' })
    const { cloud, page } = await openMove('decline', reported(), { [MOVES]: refused })
    page.tap('还在保修期，归开发商修')
    page.tap('请找开发商的保修电话')
    cloud.table[ORDER] = reported({ state: 'cancelled', version: 2 })
    page.tap('[data-test=send]')
    await page.until(() => page.has('[data-test=over]'))
    expect(page.has('[data-test=send]')).toBe(false)
  })

  it('is refused in its field when it is too long', async () => {
    const { page, sent } = await openMove('give-back', atWork())
    page.type('[data-test=reason]', '长'.repeat(203))
    page.tap('[data-test=send]')
    await page.until(() => page.text('[data-test=problem-reason]').includes('多了 3 字'))
    expect(sent()).toEqual([])
  })
})

describe('words on an order', () => {
  const asked = (cloud: { seen: { method: string; path: string; body: unknown }[] }) =>
    cloud.seen.filter(({ path }) => path.endsWith('/comments')).map(({ body }) => body)

  it('among colleagues are marked so that no resident receives them', async () => {
    const { cloud, page, left } = await openMove('note', reported(), {
      [COMMENTS]: new Reply(201, reported()),
    })
    page.type('[data-test=words]', '住户白天不在家')
    page.tap('[data-test=send]')
    await left()
    expect(asked(cloud)).toEqual([{ words: '住户白天不在家', internal: true, media: [] }])
  })

  it('said again after a lost answer are the same ones, other words are others', async () => {
    const { cloud, page, left } = await openMove('comment', reported(), {
      [COMMENTS]: new Reply(500, { code: 'unexpected' }),
    })
    const keys = () =>
      cloud.seen
        .filter(({ path }) => path.endsWith('/comments'))
        .map(({ header }) => header['idempotency-key'])
    page.type('[data-test=words]', '马上到')
    page.tap('[data-test=send]')
    await page.until(() => page.has('[data-test=trouble]'))
    page.tap('[data-test=send]')
    await page.until(() => keys().length === 2)
    await page.until(() => page.text('[data-test=send]') === '发给住户')
    cloud.table[COMMENTS] = new Reply(201, reported())
    page.type('[data-test=words]', '十分钟到')
    page.tap('[data-test=send]')
    await left()
    expect(keys()[0]).toBe(keys()[1])
    expect(keys()[2]).not.toBe(keys()[1])
  })
})

describe('changing how urgent it is', () => {
  it('offers the other two and asks why', async () => {
    const { page, sent, left } = await openMove('change-urgency', reported())
    expect(page.all('[data-test=urgency]').map((each) => each.textContent)).toEqual([
      '普通',
      '紧急',
    ])
    page.tap('[data-test=urgency][data-id=ordinary]')
    page.tap('电话里问过，不急')
    page.tap('[data-test=send]')
    await left()
    expect(sent()).toEqual([
      { move: 'change-urgency', version: 1, urgency: 'ordinary', reason: '电话里问过，不急' },
    ])
  })
})

describe('an answer', () => {
  it('may say which promise it keeps', async () => {
    const promises = [{ step: 'first-answer' as const, dueAt: at('18:00'), metAt: null }]
    const all = atWork({ kind: 'complaint', promises })
    const { page, sent, left } = await openMove('answer', all)
    page.type('[data-test=words]', '去楼上说过了')
    page.tap('[data-test=keep]')
    page.tap('[data-test=send]')
    await left()
    expect(sent()).toEqual([
      { move: 'answer', version: 5, words: '去楼上说过了', keeps: ['first-answer'] },
    ])
  })
})
