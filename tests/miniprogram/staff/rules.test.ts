import { PROMISE_RULES } from '../../../miniprogram/requests/catalogue/promise-rules'
import type { PromiseRules } from '../../../miniprogram/contract/replies/promise-types'
import { NO_SIGNAL, Reply } from '../../support/mount/answering'
import { at, atHome, id } from '../requests/garden'
import {
  changedBy,
  DENIED,
  kept,
  minutesIn,
  nothingElse,
  openRules,
  PREVIEW,
  PUT,
  RULES,
} from './rules-day'

type Page = Awaited<ReturnType<typeof openRules>>['page']

const openRule = async (
  rule: string,
  table: Record<string, unknown> = {},
  storage?: Record<string, unknown>,
) => {
  const opened = await openRules('rule', { id: rule }, table, storage)
  await opened.page.until(() => opened.page.has('[data-test=limit]'))
  return opened
}

const field = (page: Page, step: string) => `[data-test=span-${step}] [data-test=amount]`
const unit = (page: Page, step: string, name: string) => {
  page.tap(`[data-test=span-${step}] [data-test=unit][data-unit=${name}]`)
}
interface Kept {
  value: { value: { base: { version: number }; rules: PromiseRules } }
}
const draftOf = () => {
  const kept = wx.getStorageSync<Kept | ''>('draft:promise-rules:linhu-garden')
  return kept === '' ? null : kept
}

describe('the promises of a community', () => {
  it('are listed by kind, in words', async () => {
    const { page } = await openRules('rules', {})
    await page.until(() => page.has('[data-test=rule]'))
    const row = page.text('[data-test=rule][data-id=repair-ordinary]')
    expect(row).toContain('普通')
    expect(row).toContain('响应 30 分，只算服务时间')
    expect(row).toContain('到场 15 分，从约好的时间起')
    expect(row).toContain('修好或办结 3 天')
    expect(page.text('[data-test=rule][data-id=complaint-urgent]')).toContain('5 个工作日')
    expect(page.hasText('还是起始值，没有改过')).toBe(true)
    expect(page.has('[data-test=preview]')).toBe(false)
  })

  it('are worded as promises only when confirmed, and that is a change like any other', async () => {
    const { page } = await openRules('rules', {})
    await page.until(() => page.has('[data-test=confirmed]'))
    page.tap('[data-test=confirmed]')
    await page.until(() => page.has('[data-test=preview]'))
    expect(page.text('[data-test=standing]')).toBe('还没有存')
    page.tap('[data-test=unconfirmed]')
    await page.until(() => !page.has('[data-test=preview]'))
    expect(draftOf()).toBeNull()
  })

  it('can be set for one thing alone, beginning from those of its kind', async () => {
    const { page } = await openRules('rules', {})
    await page.until(() => page.has('[data-test=add][data-kind=repair]'))
    page.tap('[data-test=add][data-kind=repair]')
    await page.until(() => page.has('[data-test=option][data-id=toilet-clogged]'))
    expect(page.has('[data-test=option][data-id=lift-stopped]')).toBe(false)
    page.tap('[data-test=option][data-id=toilet-clogged]')
    await page.until(() => page.has('[data-test=title]'))
    expect(page.text('[data-test=title]')).toBe('马桶堵了')
    expect(page.text()).toContain('30')
    page.tap('[data-test=ask-remove]')
    await page.until(() => page.has('[data-test=remove]'))
    page.tap('[data-test=remove]')
    await page.until(() => page.routes().at(-1) === 'staff/pages/rules/index')
    expect(draftOf()).toBeNull()
  })

  it('hold the longest pause, which may not be nothing', async () => {
    const { page } = await openRules('rules', {})
    await page.until(() => page.has('[data-test=pause][data-id=parts]'))
    expect(page.text('[data-test=pause][data-id=parts]')).toContain('最长 7 天')
    page.tap('[data-test=pause][data-id=parts]')
    await page.until(() => page.has('[data-test=amount]'))
    page.type('[data-test=amount]', '0')
    await page.until(() => page.has('[data-test=pause-fault]'))
    expect(page.text('[data-test=pause-fault]')).toBe('最长暂停时间要大于 0 分钟')
    expect(page.text('[data-test=standing]')).toContain('1 处不对')
    page.type('[data-test=amount]', '3')
    await page.until(() => !page.has('[data-test=pause-fault]'))
    expect(page.text('[data-test=pause][data-id=parts]')).toContain('最长 3 天')
  })

  it('are given up only after a question', async () => {
    const { page } = await openRules('rules', {})
    await page.until(() => page.has('[data-test=confirmed]'))
    page.tap('[data-test=confirmed]')
    await page.until(() => page.has('[data-test=ask-drop]'))
    page.tap('[data-test=ask-drop]')
    page.tap('[data-test=keep]')
    expect(draftOf()).not.toBeNull()
    page.tap('[data-test=ask-drop]')
    page.tap('[data-test=drop]')
    await page.until(() => !page.has('[data-test=ask-drop]'))
    expect(draftOf()).toBeNull()
  })

  it('are for the manager alone, who can be asked', async () => {
    const { page } = await openRules('rules', {}, { [RULES]: DENIED })
    await page.until(() => page.has('[data-test=denied]'))
    page.tap('[data-test=retry]')
    await page.until(() => page.routes().at(-1) === 'pages/home/index')
  })
})

describe('one rule', () => {
  it('is changed in minutes, hours or days, and kept from the first key on', async () => {
    const { page } = await openRule('repair-urgent')
    page.type(field(page, 'on-site'), '1.5')
    unit(page, 'on-site', 'hour')
    await page.until(
      () => minutesIn(draftOf()!.value.value.rules, 'repair-urgent', 'on-site') === 90,
    )
    page.tap('[data-test=clock-on-site]')
    page.tap('[data-test=workdays-resolve]')
    await page.until(
      () => page.find('[data-test=workdays-resolve]').getAttribute('aria-checked') === 'true',
    )
    const rule = draftOf()!.value.value.rules.rules.find(({ id: each }) => each === 'repair-urgent')
    expect(rule?.steps).toMatchObject([
      { step: 'accept', minutes: 10 },
      { step: 'on-site', minutes: 90, clock: 'service-hours' },
      { step: 'resolve', minutes: 1440, workdaysOnly: true },
    ])
  })

  it('opens again as it was left, also by another run of the app', async () => {
    const first = await openRule('repair-urgent')
    first.page.type(field(first.page, 'accept'), '12')
    await first.page.until(draftOf)
    const storage = { ...atHome, 'draft:promise-rules:linhu-garden': draftOf() }
    const again = await openRule('repair-urgent', { [RULES]: NO_SIGNAL }, storage)
    expect(again.page.text('[data-test=span-accept]')).toContain('12')
  })

  it('with a limit of zero says so at the limit', async () => {
    const { page } = await openRule('repair-urgent')
    page.type(field(page, 'accept'), '0')
    await page.until(() => page.has('[data-test=fault-accept]'))
    expect(page.text('[data-test=fault-accept]')).toBe('时限要大于 0 分钟')
    page.type(field(page, 'accept'), '')
    await page.settle()
    expect(page.has('[data-test=fault-accept]')).toBe(true)
    page.type(field(page, 'accept'), '9')
    await page.until(() => !page.has('[data-test=fault-accept]'))
  })

  it('that nobody could keep says so at the later limit', async () => {
    const { page } = await openRule('repair-urgent')
    page.type(field(page, 'on-site'), '5')
    await page.until(() => page.has('[data-test=fault-on-site]'))
    expect(page.text('[data-test=fault-on-site]')).toBe('后一步的时限比前一步还短，谁也做不到')
  })

  it('longer than a year is no promise', async () => {
    const { page } = await openRule('repair-urgent')
    page.type(field(page, 'resolve'), '999')
    unit(page, 'resolve', 'day')
    await page.until(() => page.hasText('最长一年，再长就不是承诺了'))
  })

  it('can limit one step less or more, but must limit something', async () => {
    const { page } = await openRule('repair-urgent')
    page.tap('[data-test=add-step][data-step=plan]')
    await page.until(() => page.all('[data-test=limit]').length === 4)
    expect(page.all('[data-test=limit]').map((each) => each.dataset['step'])).toEqual([
      ...['accept', 'on-site', 'plan', 'resolve'],
    ])
    for (const step of ['accept', 'on-site', 'plan', 'resolve']) {
      page.tap(`[data-test=remove-step][data-step=${step}]`)
      await page.until(() => !page.has(`[data-test=limit][data-step=${step}]`))
    }
    expect(page.text('[data-test=fault-rule]')).toBe('这一条没有写任何时限')
  })

  it('tells residents what it says now, when the manager takes the sentence over', async () => {
    const { page } = await openRule('repair-urgent')
    expect(page.has('[data-test=behind]')).toBe(false)
    page.type(field(page, 'accept'), '20')
    await page.until(() => page.has('[data-test=behind]'))
    page.tap('[data-test=take-offer]')
    await page.until(() => !page.has('[data-test=behind]'))
    expect(page.text()).toContain('20分钟内响应，30分钟内到场，1天内修好或办结')
    page.type('[data-test=summary]', '长'.repeat(61))
    await page.until(() => page.has('[data-test=count-summary]'))
    expect(page.text('[data-test=count-summary]')).toBe('多了 1 字，删短一些')
    page.type('[data-test=summary]', ' ')
    await page.until(() => page.has('[data-test=fault-summary]'))
  })

  it('may be paused for other reasons', async () => {
    const { page } = await openRule('repair-urgent')
    page.tap('[data-test=pause][data-id=approval]')
    page.tap('[data-test=pause][data-id=owner]')
    await page.until(draftOf)
    const rule = draftOf()!.value.value.rules.rules.find(({ id: each }) => each === 'repair-urgent')
    expect(rule?.pauseReasons).toEqual(['parts', 'third-party', 'approval'])
  })

  it('that somebody has taken out meanwhile is not there', async () => {
    const { page } = await openRules('rule', { id: 'of-yesterday' })
    await page.until(() => page.has('[data-test=gone]'))
  })
})

describe('before anything is stored', () => {
  const limit = {
    ...{ ruleId: 'repair-urgent', kind: 'repair', urgency: 'urgent', itemId: null },
    ...{ step: 'accept', before: 10, after: 20 },
  }
  const order = {
    ...{ id: id(), number: '1124-7', title: '水管漏水渗水', step: 'accept' },
    ...{ before: at('14:46'), after: at('14:56') },
  }

  const draft = (rules = changedBy('repair-urgent', 'accept', 20), base = kept()) => {
    const value = { savedAt: at('14:00'), value: { base, rules } }
    return { ...atHome, 'draft:promise-rules:linhu-garden': { v: 1, value } }
  }

  it('the manager reads which limits and which orders would differ', async () => {
    const preview = { ...nothingElse, limits: [limit], orders: [order], ordersInAll: 3 }
    const { cloud, page, put } = await openRules(
      'rules-preview',
      {},
      { [PREVIEW]: preview, [PUT]: kept(1, changedBy('repair-urgent', 'accept', 20)) },
      draft(),
    )
    await page.until(() => page.has('[data-test=limit]'))
    expect(page.text('[data-test=limit]')).toBe('报修 · 急 响应10 分 → 20 分')
    expect(page.text('[data-test=order]')).toContain('14:46 → 14:56')
    expect(page.hasText('在办的 3 件')).toBe(true)
    expect(page.hasText('还有 2 件没有列出')).toBe(true)
    page.tap('[data-test=save]')
    page.tap('[data-test=save]')
    await page.until(() => page.has('[data-test=saved]'))
    expect(put()).toHaveLength(1)
    expect(put()[0]).toMatchObject({ version: 0 })
    expect(minutesIn((put()[0] as { rules: PromiseRules }).rules, 'repair-urgent', 'accept')).toBe(
      20,
    )
    expect(draftOf()).toBeNull()
    expect(cloud.unexpected).toEqual([])
  })

  it('a zero limit is refused on the phone, and the cloud is not even asked', async () => {
    const { cloud, page } = await openRules(
      'rules-preview',
      {},
      {},
      draft(changedBy('repair-urgent', 'accept', 0)),
    )
    await page.until(() => page.has('[data-test=fault]'))
    expect(page.text('[data-test=fault]')).toContain('报修 · 急')
    expect(page.text('[data-test=fault]')).toContain('时限要大于 0 分钟')
    expect(page.has('[data-test=save]')).toBe(false)
    expect(cloud.seen.map(({ method }) => method)).not.toContain('POST')
    page.tap('[data-test=fault]')
    await page.until(() => page.has('[data-test=fault-accept]'))
  })

  it('what the cloud refuses is shown at its rule', async () => {
    const refused = new Reply(422, {
      code: 'promise-rules.faulty',
      fields: [{ path: '/rules/1/steps/0/minutes', rule: 'of-next-year' }],
    })
    const { page } = await openRules('rules-preview', {}, { [PUT]: refused }, draft())
    await page.until(() => page.has('[data-test=save]'))
    page.tap('[data-test=save]')
    await page.until(() => page.has('[data-test=fault]'))
    expect(page.text('[data-test=fault]')).toContain('这一处不对，请再看一遍')
    expect(draftOf()).not.toBeNull()
  })

  it('what a colleague stored meanwhile stays, and mine is put on top', async () => {
    const theirs = changedBy('inquiry-ordinary', 'accept', 45)
    const { cloud, page, put } = await openRules(
      'rules-preview',
      {},
      { [PUT]: new Reply(409, { code: 'object.changed', state: '1' }) },
      draft(),
    )
    await page.until(() => page.has('[data-test=save]'))
    page.tap('[data-test=save]')
    await page.until(() => page.has('[data-test=take-latest]'))
    cloud.table[RULES] = kept(1, theirs)
    cloud.table[PUT] = kept(2)
    page.tap('[data-test=take-latest]')
    await page.until(() => !page.has('[data-test=take-latest]'))
    page.tap('[data-test=save]')
    await page.until(() => page.has('[data-test=saved]'))
    const [, sent] = put() as { version: number; rules: PromiseRules }[]
    expect(sent?.version).toBe(1)
    expect(minutesIn(sent!.rules, 'repair-urgent', 'accept')).toBe(20)
    expect(minutesIn(sent!.rules, 'inquiry-ordinary', 'accept')).toBe(
      minutesIn(theirs, 'inquiry-ordinary', 'accept'),
    )
  })

  it('an older draft is told of on the list already', async () => {
    const { page } = await openRules('rules', {}, { [RULES]: kept(4) }, draft())
    await page.until(() => page.has('[data-test=conflict]'))
    page.tap('[data-test=take-latest]')
    await page.until(() => !page.has('[data-test=conflict]'))
    expect(page.text('[data-test=rule][data-id=repair-urgent]')).toContain('改过')
    expect(draftOf()).toMatchObject({ value: { value: { base: { version: 4 } } } })
  })

  it('without network nothing is lost', async () => {
    const { cloud, page } = await openRules('rules-preview', {}, {}, draft())
    await page.until(() => page.has('[data-test=save]'))
    cloud.table[PUT] = NO_SIGNAL
    page.tap('[data-test=save]')
    await page.until(() => page.has('[data-test=trouble]'))
    expect(page.text('[data-test=trouble]')).toContain('没连上网络')
    expect(draftOf()).not.toBeNull()
  })

  it('says that nothing was changed', async () => {
    const { page } = await openRules('rules-preview', {})
    await page.until(() => page.has('[data-test=unchanged]'))
    expect(PROMISE_RULES.rules.length).toBeGreaterThan(20)
  })
})
