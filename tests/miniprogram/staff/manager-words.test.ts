import { existsSync } from 'node:fs'
import { STAFF_ROLES } from '../../../miniprogram/contract/endpoint'
import { doorsFor } from '../../../miniprogram/staff/pages/desk/doors'
import { lengthView } from '../../../miniprogram/staff/words/length-words'
import {
  limitWords,
  minutesOf,
  minutesWords,
  spanOf,
} from '../../../miniprogram/staff/words/limit-words'

describe('the doors of the desk', () => {
  it('lead each role where it may go, to pages that are there', () => {
    const doors = (role: (typeof STAFF_ROLES)[number]) => {
      const { corner, main, rows } = doorsFor(role)
      return [corner, main, ...rows].filter((door) => door !== null)
    }
    const titles = (role: (typeof STAFF_ROLES)[number]) => doors(role).map(({ name }) => name)
    expect(titles('guard')).toEqual([])
    expect(titles('technician')).toEqual(['在岗、交接'])
    expect(titles('desk')).toEqual(['验码', '记来电', '在岗、交接', '发入户码'])
    expect(titles('team-lead')).toEqual(titles('desk'))
    const managers = ['承诺时限', '节假日', '没送到的消息']
    expect(titles('manager')).toEqual([...titles('desk'), ...managers])
    expect(titles('company')).toEqual(['记来电', '在岗、交接', ...managers])
    for (const role of STAFF_ROLES)
      for (const { path } of doors(role)) expect(existsSync(`miniprogram${path}.ts`)).toBe(true)
  })
})

describe('a limit in words', () => {
  it.each([
    [15, '15 分'],
    [60, '1 小时'],
    [90, '1 小时 30 分'],
    [120, '2 小时'],
    [1440, '1 天'],
    [4320, '3 天'],
    [2000, '2000 分'],
  ])('%i minutes are %s', (minutes, words) => {
    expect(minutesWords(minutes)).toBe(words)
  })

  it('says the clock, the days and the beginning', () => {
    const limit = { step: 'result', minutes: 7200, clock: '24x7', basis: 'submission' } as const
    expect(limitWords({ ...limit, workdaysOnly: true })).toBe('5 个工作日')
    expect(limitWords({ ...limit, minutes: 240, workdaysOnly: true })).toBe('4 小时，只算工作日')
    expect(
      limitWords({ ...limit, clock: 'service-hours', basis: 'appointment', workdaysOnly: false }),
    ).toBe('5 天，只算服务时间，从约好的时间起')
  })

  it('comes back from what was typed, whatever the unit', () => {
    expect(minutesOf('1.5', 'hour')).toBe(90)
    expect(minutesOf(' 2 ', 'day')).toBe(2880)
    for (const typed of ['', '-3', '很快', '1..5', '1e3']) expect(minutesOf(typed, 'day')).toBe(0)
    for (const minutes of [1, 59, 60, 61, 90, 1440, 2880, 525_600]) {
      const { amount, unit } = spanOf(minutes)
      expect(minutesOf(String(amount), unit)).toBe(minutes)
    }
  })
})

describe('the length of what is written', () => {
  it('is said near the end and beyond it', () => {
    expect(lengthView('好', 60)).toEqual({ note: '', over: false })
    expect(lengthView('好'.repeat(50), 60).note).toBe('还能写 10 字')
    expect(lengthView('好'.repeat(62), 60)).toEqual({ note: '多了 2 字，删短一些', over: true })
  })
})
