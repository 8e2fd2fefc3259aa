import { getWorkOrder } from '../../cloud/src/contract'
import { aPhone, HASTE, refusal, until } from '../support/e2e'
import { Life, PRICE, tomorrow } from '../support/e2e/lives'
import {
  atTheForm,
  COMMUNITY,
  fillsInPublic,
  goesToOrder,
  LOBBY,
  orderPage,
  ownWords,
  photo,
  RECORDS,
  stranger,
} from '../support/e2e/repairs'
import { Somebody } from '../support/e2e/somebody'

const phone = aPhone({}, [
  HASTE,
  refusal('404 /v1/'),
  refusal('409 /v1/'),
  refusal('429 /v1/'),
  {
    rule: 'covered',
    where: '[photo-open]',
    why: 'how far it has got lies over a photo on its way',
  },
])

afterEach(() => phone.network({}))

const ORDER = 'requests/pages/order/index'

/** A report of a public place by somebody the cloud has never seen, whose page stands open. */
async function opens(persona = stranger()): Promise<Life> {
  await phone.fresh(persona)
  await phone.scan(LOBBY)
  await phone.find('call')
  const report = {
    scope: 'public' as const,
    itemId: 'corridor-light-out',
    exactPlace: ownWords('花坛边'),
  }
  const life = await Life.begins(phone, persona, { ...report, roomId: undefined })
  await shows(life)
  return life
}

/** The page as it is after what others did. */
async function shows({ order }: Life): Promise<void> {
  await phone.device.call('reLaunch', { url: orderPage(order) })
  await phone.isOn(ORDER)
  await phone.find('sentence')
}

async function says(words: string): Promise<void> {
  await phone.type('words', words)
  await phone.tap('send')
  await phone.isOn(ORDER)
}

describe('from the report to the rating', () => {
  it('a person is told every step, sends it back once, accepts, rates and adds a word', async () => {
    const persona = stranger()
    await atTheForm(phone, persona)
    await fillsInPublic(phone, ownWords('三楼的灯'))
    await phone.tap('submit')
    const { id } = await goesToOrder(phone)
    const person = await Somebody.named(phone, persona)
    const order = await person.does(getWorkOrder, { params: { ...COMMUNITY, orderId: id } })
    const life = Life.of(phone, persona, order)

    await life.desk({ move: 'accept' }, { move: 'take' })
    await life.desk({ move: 'schedule', window: tomorrow(order) })
    await shows(life)
    await phone.sees('师傅已定')
    expect(await phone.isShown('owner')).toBe(true)

    await life.desk({ move: 'start' }, { move: 'finish', words: '换了灯管' })
    await shows(life)
    await phone.sees('修好没有')
    await phone.tap('send-back')
    await phone.isOn('requests/pages/say/index')
    await says('还在闪')
    await phone.sees('再修一次')

    life.order = await person.does(getWorkOrder, { params: { ...COMMUNITY, orderId: id } })
    await life.desk({ move: 'start' }, { move: 'finish', words: '换了整流器' })
    await shows(life)
    await phone.tap('confirm')
    await phone.tap('rate')
    await phone.isOn('requests/pages/rate/index')
    await phone.tap('solved')
    await phone.tap('[data-test="star"][data-at="4"]')
    await says('来得快')
    await phone.sees('谢谢您的评价')
    await phone.tap('add-feedback')
    await phone.isOn('requests/pages/say/index')
    await says('一直很亮')
    await phone.gone('add-feedback')
    await phone.sees('您又说了几句')
  })

  it('a person whose repair does not last reopens it, and the desk has it again', async () => {
    const life = await opens()
    await life.desk({ move: 'take' }, { move: 'start' }, { move: 'finish', words: '好了' })
    await life.self({ move: 'confirm' })
    await shows(life)
    await phone.tap('reopen')
    await phone.isOn('requests/pages/say/index')
    await says('昨晚又不亮了')
    await phone.sees('又打开了')
    await phone.sees('昨晚又不亮了')
    expect(await phone.isShown('nudge')).toBe(true)
  })
})

describe('a person who waits', () => {
  it('reminds the property once, and reads when it may be done again', async () => {
    const life = await opens()
    await phone.tap('nudge')
    await phone.sees('分后可再催')
    await shows(life)
    expect(await phone.text('nudge')).toMatch(/^\d\d:\d\d 催过\s*\d+ 分后可再催$/)
    await phone.sees('您催了一次')
  })

  it('adds a word and a photo, also after the network had gone', async () => {
    await opens()
    await phone.tap('comment')
    await phone.isOn('requests/pages/say/index')
    await phone.choosesPhotos(await photo('lamp.jpg', '#7a8f94'))
    await phone.tap('add-photo')
    await phone.find('photo')
    await phone.type('words', '门铃坏了')
    await phone.network({ down: true })
    await phone.tap('send')
    await phone.sees('写的都存着')
    await phone.network({})
    await phone.tap('send')
    await phone.isOn(ORDER)
    await phone.sees('您留言')
    await phone.sees('门铃坏了')
    await until('the photo', async () => {
      const [tile] = await phone.all('photo')
      return (await tile?.attribute('data-state')) === 'done'
    })
    expect(await phone.all('trail-now')).toHaveLength(1)
  })

  it('calls it off with a reason when somebody is on the way', async () => {
    const life = await opens()
    await life.desk({ move: 'take' })
    await shows(life)
    await phone.sees('接了')
    await phone.tap('cancel')
    await phone.isOn('requests/pages/say/index')
    await says('自己亮了')
    await phone.sees('您取消了')
    await phone.sees('自己亮了')
    expect(await phone.isShown('nudge')).toBe(false)
  })

  it('is told when the technician was faster than the reason', async () => {
    const life = await opens()
    await life.desk({ move: 'take' })
    await shows(life)
    await phone.sees('接了')
    await phone.tap('cancel')
    await phone.isOn('requests/pages/say/index')
    await phone.type('words', '自己亮了')
    await life.desk({ move: 'start' })
    await phone.tap('send')
    await phone.find('closed')
    expect(await phone.text('closed')).toContain('现在是：正在修')
    await phone.tap('back')
    await phone.isOn(ORDER)
    await phone.sees('正在修')
  })
})

describe('a person who is told a price', () => {
  const priced = async () => {
    const life = await opens()
    await life.desk({ move: 'take' }, { move: 'start' }, { move: 'quote', quote: PRICE })
    await shows(life)
    expect(await phone.text('total')).toBe('105 元')
    return life
  }

  it('refuses it with a reason, and agrees to the next', async () => {
    const life = await priced()
    await phone.tap('refuse-price')
    await phone.isOn('requests/pages/say/index')
    await says('太贵了')
    await phone.sees('您没有同意')
    const desk = { ...life.order, version: life.order.version + 1 }
    life.order = desk
    await life.desk({ move: 'quote', quote: { ...PRICE, labourFen: 5000 } })
    await shows(life)
    await until('the new price', async () => (await phone.text('total')) === '75 元')
    await phone.tap('agree-price')
    await phone.sees('您同意了')
    await phone.gone('agree-price')
    expect(await phone.isShown('nudge')).toBe(true)
  })
})

describe('a person with something to say', () => {
  it('complains in a few words, is answered, and finds all of it in the inbox', async () => {
    const persona = stranger()
    await phone.fresh(persona)
    await phone.scan(LOBBY)
    await phone.tap('row-talk')
    await phone.isOn('requests/pages/talk/index')
    await phone.type('description', ownWords('门口的垃圾没人收'))
    await phone.type('phone-field', '13800138021')
    await phone.tap('submit')
    const { id } = await goesToOrder(phone)
    const person = await Somebody.named(phone, persona)
    const params = { params: { ...COMMUNITY, orderId: id } }
    const life = Life.of(phone, persona, await person.does(getWorkOrder, params))
    await life.desk({ move: 'accept' })
    await life.desk({ move: 'answer', words: '下午就去', keeps: ['first-answer'] })
    await shows(life)
    await phone.sees('下午就去')

    await phone.go('/mine/pages/mine/index')
    await until('what is new', async () => {
      await phone.comeBack()
      return (await phone.text('row-inbox')).includes('条没看')
    })
    await phone.tap('row-inbox')
    await phone.isOn('mine/pages/inbox/index')
    await phone.sees('物业答复您了')
    await phone.find('fresh')
    await phone.tapWith('notice', '物业答复您了')
    await phone.isOn(ORDER)
    await phone.sees('下午就去')
    await phone.back()
    await phone.gone('fresh')
    expect(await phone.isShown('notice')).toBe(true)
  })
})

describe('the records of a person', () => {
  it('put first what waits for them', async () => {
    const persona = stranger()
    const life = await opens(persona)
    await Life.begins(phone, persona, {
      scope: 'public',
      roomId: undefined,
      itemId: 'corridor-light-out',
      exactPlace: '另一处',
    })
    await life.desk({ move: 'take' }, { move: 'start' }, { move: 'finish', words: '好了' })
    await phone.go(RECORDS)
    await phone.sees('请您看看修好没有')
    const [first] = await phone.all('record')
    expect(await first?.attribute('data-id')).toBe(life.order.id)
  })
})
