import { aPhone } from '../support/e2e'
import {
  atTheForm,
  COMMUNITY,
  fillsInPublic,
  goesToOrder,
  ORDER_NUMBER,
  ownWords,
  REPAIR_FORM,
  stranger,
} from '../support/e2e/repairs'

const phone = aPhone()

/** What is written, whom to call first, and what not to do until then. */
const DANGERS = [
  { what: 'a fire', text: '厨房着火了', number: '119', leave: '别坐电梯' },
  { what: 'a smell of gas', text: '楼道里一股煤气味', number: '119', leave: '别开灯' },
  { what: 'a shock', text: '师傅触电了', number: '120', leave: '别用手拉人' },
  { what: 'somebody who fainted', text: '老人晕倒了', number: '120', leave: '别随意搬动' },
  { what: 'a fight', text: '楼下有人打架动刀', number: '110', leave: '别上前' },
]

/** Of each the word is in it, the danger is not. */
const HARMLESS = [
  '火锅店的油烟机滴水',
  '打不着火，燃气灶点火器坏了',
  '不是煤气味，是下水道臭',
  '电梯坏了停在一楼',
  '漏电保护器坏了要换',
  '楼上打架子鼓太吵了',
  '去年3栋着过火，现在安全吗',
]

describe('somebody who writes of danger', () => {
  for (const { what, text, number, leave } of DANGERS) {
    it(`${what}: finds ${number} above the words, and in large before sending`, async () => {
      await atTheForm(phone, stranger())
      await phone.type('description', text)
      await phone.find('word-strip')
      await phone.tap(`strip-${number}`)
      expect(await phone.talk()).toBe(number)
      await fillsInPublic(phone, ownWords('3栋楼下'))
      await phone.tap('submit')
      await phone.isOn('requests/pages/danger/index')
      expect(await phone.text('number')).toBe(number)
      await phone.sees(leave)
      await phone.tap('call-main')
      expect(await phone.talk()).toBe(number)
      await phone.tap('no-danger')
      await goesToOrder(phone)
      await phone.sees(text)
    })
  }

  it('trapped in the lift: is led to the desk, whose people are nearest, before 119', async () => {
    await atTheForm(phone, stranger())
    await phone.type('description', '电梯里困人了')
    await phone.find('word-strip')
    await fillsInPublic(phone, ownWords('3栋2单元电梯'))
    await phone.tap('submit')
    await phone.isOn('requests/pages/danger/index')
    await phone.sees('先打给物业，人离得最近')
    await phone.tap('call-desk-first')
    expect(await phone.talk()).toBe('02145500000')
    await phone.tap('answer-connected')
    await phone.tap('call-119')
    expect(await phone.talk()).toBe('119')
  })

  it('in the words about the place alone is warned as well', async () => {
    await atTheForm(phone, stranger())
    await phone.tap('scope-public')
    await phone.type('exact-place', '着火的垃圾桶旁边')
    expect(await phone.text('strip-119')).toBe('119')
  })

  it('is asked once, may go back, and is not asked again for the same danger', async () => {
    await atTheForm(phone, stranger())
    await phone.type('description', '厨房着火了')
    await fillsInPublic(phone, ownWords('3栋楼下'))
    await phone.tap('submit')
    await phone.isOn('requests/pages/danger/index')
    await phone.back()
    await phone.isOn('requests/pages/repair/index')
    await phone.find('word-strip')
    await phone.tap('submit')
    expect((await goesToOrder(phone)).number).toMatch(ORDER_NUMBER)
  })

  it('is warned again when the draft is opened another time', async () => {
    await atTheForm(phone, stranger())
    await phone.type('description', '厨房着火了')
    await phone.open(REPAIR_FORM)
    await phone.find('resumed')
    await phone.find('strip-119')
    expect(await phone.asked()).not.toContain(
      `POST /v1/communities/${COMMUNITY.communityId}/work-orders`,
    )
  })
})

describe('words that only look like danger', () => {
  it('take the warning away again while they are typed', async () => {
    await atTheForm(phone, stranger())
    for (const text of HARMLESS) {
      // the warning first: what is not there yet would pass for what stays away
      await phone.type('description', '着火了')
      await phone.find('word-strip')
      await phone.type('description', text)
      await phone.gone('word-strip')
      expect(await (await phone.find('description')).value()).toBe(text)
    }
  })

  it('change nothing: the report goes as any other', async () => {
    await atTheForm(phone, stranger())
    await phone.type('description', HARMLESS[0] ?? '')
    await fillsInPublic(phone, ownWords('火车站方向的大门'))
    await phone.tap('submit')
    expect((await goesToOrder(phone)).number).toMatch(ORDER_NUMBER)
    await phone.sees(HARMLESS[0] ?? '')
  })
})
