/** Holidays by year, and what a file would make of them. Pure. */
import { dayOfDateKey, weekdayOfDay } from '../../../contract/shanghai-time'
import { columnTime } from '../../../words/time-words'
import {
  CALENDAR_FAULT_SENTENCES,
  readCalendar,
  type CalendarFaultCode,
} from '../../contract/calendar-file'
import { CALENDAR_FILE_MAX } from '../../contract/promise-rules'
import type { KeptCalendar } from '../../services/calendar'

const DAYS = ['一', '二', '三', '四', '五', '六', '日']

const short = (date: string) => `${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`
const weekdayWords = (day: number) => `周${DAYS[weekdayOfDay(day) - 1] ?? ''}`

export interface DaysRow {
  key: string
  /** 10月1日 至 10月7日 */
  when: string
  /** 7 天 · 周四 至 周三 */
  note: string
}

/** Days that follow one another are one row: 国庆 is seven days and one line. */
export function rowsOf(dates: readonly string[]): DaysRow[] {
  const runs: { first: string; last: string; from: number; to: number }[] = []
  for (const date of dates) {
    const day = dayOfDateKey(date) ?? 0
    const run = runs[runs.length - 1]
    if (run?.to === day - 1) Object.assign(run, { last: date, to: day })
    else runs.push({ first: date, last: date, from: day, to: day })
  }
  return runs.map(({ first, last, from, to }) =>
    from === to
      ? { key: first, when: short(first), note: weekdayWords(from) }
      : { key: first, when: `${short(first)} 至 ${short(last)}`, note: `${to - from + 1} 天` },
  )
}

const yearsOf = (dates: readonly string[]) => {
  const years: string[] = []
  for (const date of dates) if (!years.includes(date.slice(0, 4))) years.push(date.slice(0, 4))
  return years.sort()
}

const ofYear = (dates: readonly string[], year: string) =>
  dates.filter((date) => date.slice(0, 4) === year)

/** The newest year first. */
export function calendarView({ holidays, makeUpWorkdays, changedAt }: KeptCalendar, now: Date) {
  const years = yearsOf(holidays.concat(makeUpWorkdays)).reverse()
  return {
    since: changedAt ? `${columnTime(new Date(changedAt), now)} 导入的` : '',
    years: years.map((year) => ({
      year,
      name: `${year} 年`,
      holidays: rowsOf(ofYear(holidays, year)),
      makeUps: rowsOf(ofYear(makeUpWorkdays, year)),
    })),
  }
}

export type CalendarView = ReturnType<typeof calendarView>

export interface FaultRow {
  key: string
  /** 第 3 行 */
  line: string
  /** as it stands in the file; cut, so that a row stays a row */
  text: string
  sentence: string
}

const FAULTS_SHOWN = 20
const TEXT_SHOWN = 40

const isKnown = (code: string): code is CalendarFaultCode => code in CALENDAR_FAULT_SENTENCES

/** As the phone finds them in the text, or the cloud names them by line. */
export function faultRows(
  file: string,
  faults: readonly { line: number; code: string }[],
): FaultRow[] {
  // In JSON the number is a place in the list, which no line of the text stands for.
  const lines = /^\s*[[{]/.test(file) ? [] : file.split(/\r\n|\n|\r/)
  return faults.slice(0, FAULTS_SHOWN).map(({ line, code }, index) => ({
    key: `${index}`,
    line: lines.length > 0 ? `第 ${line} 行` : `第 ${line} 个`,
    text: (lines[line - 1] ?? '').trim().slice(0, TEXT_SHOWN),
    sentence: isKnown(code) ? CALENDAR_FAULT_SENTENCES[code] : '这一行不对',
  }))
}

/** What a text would store, or why it will not. */
export function fileView(file: string) {
  if (file.trim() === '') return null
  const tooLong = file.length > CALENDAR_FILE_MAX
  const { holidays, makeUpWorkdays, faults } = readCalendar(file)
  const years = yearsOf(holidays.concat(makeUpWorkdays))
  return {
    tooLong,
    faults: tooLong ? [] : faultRows(file, faults),
    more: faults.length > FAULTS_SHOWN ? `还有 ${faults.length - FAULTS_SHOWN} 行不对` : '',
    ready: !tooLong && faults.length === 0,
    years: years.map(
      (year) =>
        `${year} 年：放假 ${ofYear(holidays, year).length} 天，补班 ${ofYear(makeUpWorkdays, year).length} 天`,
    ),
    /** a file replaces the years it names, and no others */
    replaces: `换掉原来的 ${years.join('、')} 年，别的年份不动`,
  }
}

export type FileView = NonNullable<ReturnType<typeof fileView>>
