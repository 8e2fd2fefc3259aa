/**
 * Reads a year's public holidays and make-up working days from what a manager has: lines such as
 * `2026-10-01,holiday` or `2026-10-10 上班`, ranges `2026-10-01~2026-10-07,放假`, or JSON. All or
 * nothing: with a single fault nothing of the file counts.
 */
import { toHalfWidth } from '../../contract/half-width'
import { dateKey, dayOfDateKey, instantOfDay, weekdayOfDay } from '../../contract/shanghai-time'

export const CALENDAR_FAULT_SENTENCES = {
  empty: '文件里没有日期',
  unreadable: '这一行看不懂，应该像：2026-10-01,放假',
  'year-missing': '日期要写年份，像 2026-10-01',
  'no-such-day': '没有这一天',
  'range-backwards': '后一天要晚于前一天，最多 31 天',
  twice: '这一天写了两次',
  both: '同一天又放假又上班',
  'not-weekend': '调休上班只能是周六或周日',
} as const
export type CalendarFaultCode = keyof typeof CALENDAR_FAULT_SENTENCES

export interface CalendarFault {
  /** from 1; the place in the list for JSON */
  line: number
  code: CalendarFaultCode
}

export interface CalendarFile {
  holidays: string[]
  makeUpWorkdays: string[]
  faults: CalendarFault[]
}

const HOLIDAY = ['holiday', '放假', '休', '休息', '节假日']
const WORKDAY = ['workday', 'work', '上班', '班', '调休上班', '补班']
const RANGE_MAX_DAYS = 31

type DayKind = 'holiday' | 'workday'
interface Line {
  line: number
  from: string
  to: string
  kind: DayKind
}

const kindOf = (word: string): DayKind | null => {
  const plain = word.trim().toLowerCase()
  if (HOLIDAY.includes(plain)) return 'holiday'
  return WORKDAY.includes(plain) ? 'workday' : null
}

/** `2026-10-01`, also written 2026/10/1 and 2026年10月1日. */
function dateOf(text: string): { date: string } | { code: CalendarFaultCode } {
  const plain = text.trim().replace(/日$/, '')
  const match = /^(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})$/.exec(plain)
  if (!match) return { code: 'unreadable' }
  const [, year, month = '', day = ''] = match
  if (year === undefined) return { code: 'year-missing' }
  const two = (digits: string) => (digits.length < 2 ? `0${digits}` : digits)
  const key = `${year}-${two(month)}-${two(day)}`
  return dayOfDateKey(key) === null ? { code: 'no-such-day' } : { date: key }
}

function lineOf(text: string, line: number): Line | CalendarFault {
  const match = /^([^\s,;~至]+)(?:\s*[~至]\s*([^\s,;]+))?[\s,;]+([^\s,;]+)$/.exec(text.trim())
  const kind = kindOf(match?.[3] ?? '')
  if (!match || kind === null) return { line, code: 'unreadable' }
  const from = dateOf(match[1] ?? '')
  const to = match[2] === undefined ? from : dateOf(match[2])
  if ('code' in from) return { line, code: from.code }
  if ('code' in to) return { line, code: to.code }
  return { line, from: from.date, to: to.date, kind }
}

/** A list of `{ date, kind }`, or an object with the two lists that PromiseCalendar has. */
function fromJson(text: string): (Line | CalendarFault)[] {
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch {
    return [{ line: 1, code: 'unreadable' }]
  }
  const listed = (key: string, kind: DayKind): unknown[] => {
    const list = (read as Record<string, unknown>)[key]
    return Array.isArray(list) ? list.map((date: unknown) => ({ date, kind })) : []
  }
  const entries = Array.isArray(read)
    ? (read as unknown[])
    : listed('holidays', 'holiday').concat(listed('makeUpWorkdays', 'workday'))
  return entries.map((entry, index) => {
    const { date, kind } = (entry ?? {}) as { date?: unknown; kind?: unknown }
    const isText = typeof date === 'string' && typeof kind === 'string'
    return isText ? lineOf(`${date},${kind}`, index + 1) : { line: index + 1, code: 'unreadable' }
  })
}

const isHead = (text: string) => /^\s*(date|日期)\s*[,;\t]/i.test(text)

function fromLines(text: string): (Line | CalendarFault)[] {
  const found: (Line | CalendarFault)[] = []
  text.split(/\r\n|\n|\r/).forEach((row, index) => {
    if (row.trim() !== '' && !row.trim().startsWith('#') && !isHead(row))
      found.push(lineOf(row, index + 1))
  })
  return found
}

/** The days of a line, or what is wrong with it as a range. */
function daysOf({ line, from, to, kind }: Line): number[] | CalendarFault {
  const [first, last] = [dayOfDateKey(from) ?? 0, dayOfDateKey(to) ?? 0]
  if (last < first || last - first >= RANGE_MAX_DAYS) return { line, code: 'range-backwards' }
  const days: number[] = []
  for (let day = first; day <= last; day += 1) days.push(day)
  const isOff = kind === 'workday' && days.some((day) => weekdayOfDay(day) <= 5)
  return isOff ? { line, code: 'not-weekend' } : days
}

/** Counts a day in; answers with the fault if the file has named it before. */
function count(kinds: Map<number, DayKind>, day: number, { line, kind }: Line): CalendarFault[] {
  const known = kinds.get(day)
  kinds.set(day, kind)
  return known === undefined ? [] : [{ line, code: known === kind ? 'twice' : 'both' }]
}

/** The days a file names in order, or its faults; both lists are empty while there is a fault. */
export function readCalendar(file: string): CalendarFile {
  const text = toHalfWidth(file.replace(/^\ufeff/, ''))
  const lines = /^\s*[[{]/.test(text) ? fromJson(text) : fromLines(text)
  const kinds = new Map<number, DayKind>()
  const faults: CalendarFault[] = lines.length === 0 ? [{ line: 1, code: 'empty' }] : []
  for (const one of lines) {
    if ('code' in one) {
      faults.push(one)
      continue
    }
    const days = daysOf(one)
    if ('code' in days) faults.push(days)
    else for (const day of days) faults.push(...count(kinds, day, one))
  }
  const datesOf = (kind: DayKind) => {
    const dates: string[] = []
    kinds.forEach((found, day) => {
      if (faults.length === 0 && found === kind) dates.push(dateKey(instantOfDay(day)))
    })
    return dates.sort()
  }
  return { holidays: datesOf('holiday'), makeUpWorkdays: datesOf('workday'), faults }
}
