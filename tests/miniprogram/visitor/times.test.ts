import { passWindowFault } from '../../../miniprogram/visitor/contract/pass-window'
import {
  calendarOf,
  isPast,
  onDay,
  usualWindow,
  wheelsOf,
  windowAt,
} from '../../../miniprogram/visitor/pages/form/times'
import { dayNumber } from '../../../miniprogram/contract/shanghai-time'
import {
  spokenWindow,
  windowLabel,
  windowOnDate,
} from '../../../miniprogram/visitor/words/window-words'

const at = (clock: string, day = '2026-11-24') => new Date(`${day}T${clock}:00+08:00`)

describe('the window a resident is offered', () => {
  it('begins with the next full hour and lasts six', () => {
    expect(usualWindow(at('14:32'))).toEqual({ from: at('15:00'), to: at('21:00') })
  })

  it('is never refused, and by day never asks for a plate, at any minute', () => {
    for (let minute = 0; minute < 24 * 60; minute += 7) {
      const now = new Date(at('00:00').getTime() + minute * 60_000)
      const window = usualWindow(now)
      const fault = passWindowFault({ ...window, hasPlate: false }, now)
      const beginsByNight = window.from.getUTCHours() >= 17 && window.from.getUTCHours() < 21
      expect([now.toISOString(), fault]).toEqual([
        now.toISOString(),
        beginsByNight ? 'pass.overnight-needs-plate' : null,
      ])
    }
  })

  it('keeps its hours on another day, and today never begins in the past', () => {
    const morning = { from: at('09:00', '2026-11-25'), to: at('11:00', '2026-11-25') }
    expect(onDay(morning, dayNumber(at('12:00', '2026-12-01')), at('14:32'))).toEqual({
      from: at('09:00', '2026-12-01'),
      to: at('11:00', '2026-12-01'),
    })
    expect(onDay(morning, dayNumber(at('14:32')), at('14:32'))).toEqual(usualWindow(at('14:32')))
  })

  it('late in the evening may still be this evening', () => {
    const tomorrow = usualWindow(at('23:40'))
    const tonight = onDay(tomorrow, dayNumber(at('23:40')), at('23:40'))
    expect(tonight.from).toEqual(at('23:30'))
    expect(passWindowFault({ ...tonight, hasPlate: false }, at('23:40'))).toBeNull()
  })

  it('lets a guest who stands at the gate in at once, whatever the minute', () => {
    for (let minute = 0; minute < 60; minute += 1) {
      const now = new Date(at('14:00').getTime() + minute * 60_000)
      const window = windowAt(dayNumber(now), [0, 3], now)
      expect(window && window.from <= now).toBe(true)
      expect(window && passWindowFault({ ...window, hasPlate: false }, now)).toBeNull()
    }
  })

  it('reaches from half an hour to a whole day on the wheels', () => {
    const now = at('14:32')
    const { columns, rows } = wheelsOf({ from: at('15:00'), to: at('21:00') }, now)
    expect(columns[0]?.[0]).toBe('14:30')
    expect(columns[0]?.[rows[0] ?? 0]).toBe('15:00')
    expect(columns[1]?.[rows[1] ?? 0]).toBe('到 21:00')
    expect(columns[1]).toHaveLength(48)
    expect(columns[1]?.[47]).toBe('到 次日 15:00')
    expect(windowAt(dayNumber(now), rows, now)).toEqual({ from: at('15:00'), to: at('21:00') })
  })

  it('is past once even its quarter of an hour is', () => {
    expect(isPast({ from: at('14:30'), to: at('20:00') }, at('14:44'))).toBe(false)
    expect(isPast({ from: at('14:30'), to: at('20:00') }, at('14:45'))).toBe(true)
  })

  it('lies within thirty days', () => {
    expect(calendarOf(at('14:32'))).toEqual({ start: '2026-11-24', end: '2026-12-24' })
  })
})

describe('a window in words', () => {
  const now = at('14:32')
  it('names the day, and the other day where it ends on one', () => {
    expect(windowLabel(at('14:00'), at('20:00'), now)).toBe('今天 14:00–20:00')
    expect(windowLabel(at('18:00'), at('00:00', '2026-11-25'), now)).toBe('今天 18:00–24:00')
    expect(windowLabel(at('20:00'), at('08:00', '2026-11-25'), now)).toBe('今天 20:00–明天 08:00')
  })

  it('says a date where it may be read on another day', () => {
    expect(windowOnDate(at('14:00'), at('20:00'))).toBe('11月24日 14:00–20:00')
  })

  it('is spoken in hours', () => {
    expect(spokenWindow(at('14:00'), at('20:00'))).toBe('14 点到 20 点')
    expect(spokenWindow(at('20:30'), at('08:00', '2026-11-25'))).toBe('20 点 30 分到第二天 8 点')
  })
})
