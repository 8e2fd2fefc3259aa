import {
  dialFault,
  digitsOf,
  MINUTES_PER_DAY,
  MINUTES_PER_WEEK,
  minutesOfClock,
  weekSpans,
  type DialFault,
  type OpenHours,
  type PhoneLine,
  type WeekSpan,
} from '../contract'

export interface LineFault {
  /** `lines[2].dial` */
  path: string
  code: DialFault | 'duplicate-id' | 'display-missing' | 'wrong-hours' | 'minutes-uncovered'
  /** One sentence for whoever edits the community. */
  message: string
}

const DIAL_WORDS: Record<DialFault, string> = {
  'not-digits': '只能写数字，不带空格和横线',
  'emergency-number': '110、119、120 等紧急号码不能当作物业电话',
  'area-code-missing': '要带区号，否则外地和部分手机打不通',
  'area-code-differs': '号码开头和区号对不上',
  'fails-from-mobiles': '800 号码手机打不通，请换一个',
  'wrong-kind': '号码和线路类型对不上，请核对位数',
  'full-number-missing': '短号和分机只在自己的网内能打，要再写一个谁都打得通的完整号码',
  'ext-without-hint': '有分机号就要写明接通后怎么按',
}

function hoursFault({ days, from, to }: OpenHours): string | null {
  if (!days.length || days.some((day) => day < 1 || day > 7 || day !== Math.floor(day)))
    return '星期要写 1（周一）到 7（周日）'
  const start = minutesOfClock(from)
  if (start === null || start === MINUTES_PER_DAY || minutesOfClock(to) === null)
    return '时间要写成 08:00 这样，一天的末尾写 24:00'
  return null
}

function faultsOfLine(line: PhoneLine, at: string): LineFault[] {
  const faults: LineFault[] = []
  const dial = dialFault(line)
  if (dial !== null) faults.push({ path: `${at}.dial`, code: dial, message: DIAL_WORDS[dial] })
  if (digitsOf(line.display) === '')
    faults.push({ path: `${at}.display`, code: 'display-missing', message: '要写住户看到的号码' })
  line.hours.forEach((hours, index) => {
    const message = hoursFault(hours)
    if (message !== null)
      faults.push({ path: `${at}.hours[${index}]`, code: 'wrong-hours', message })
  })
  return faults
}

/**
 * The minutes of the week, from Monday 00:00, in which no published line answers that connects from
 * any phone. A stretch over the week's end comes as one, its `to` beyond 10080.
 */
export function uncoveredMinutes(lines: PhoneLine[]): WeekSpan[] {
  const spans: WeekSpan[] = []
  for (const line of lines) {
    if (!line.publishable || dialFault(line) !== null) continue
    for (const { from, to } of weekSpans(line.hours)) {
      spans.push({ from, to: Math.min(to, MINUTES_PER_WEEK) })
      if (to > MINUTES_PER_WEEK) spans.push({ from: 0, to: to - MINUTES_PER_WEEK })
    }
  }
  spans.sort((a, b) => a.from - b.from)
  const gaps: WeekSpan[] = []
  let covered = 0
  for (const { from, to } of spans) {
    if (from > covered) gaps.push({ from: covered, to: from })
    covered = Math.max(covered, to)
  }
  if (covered < MINUTES_PER_WEEK) gaps.push({ from: covered, to: MINUTES_PER_WEEK })
  return joinOverWeekEnd(gaps)
}

function joinOverWeekEnd(gaps: WeekSpan[]): WeekSpan[] {
  const first = gaps[0]
  const last = gaps[gaps.length - 1]
  if (!first || !last || gaps.length < 2) return gaps
  if (first.from !== 0 || last.to !== MINUTES_PER_WEEK) return gaps
  return [...gaps.slice(1, -1), { from: last.from, to: MINUTES_PER_WEEK + first.to }]
}

const pad = (n: number) => (n < 10 ? `0${n}` : `${n}`)

function weekMoment(minute: number): string {
  const day = Math.floor(minute / MINUTES_PER_DAY) % 7
  const rest = minute % MINUTES_PER_DAY
  return `周${'一二三四五六日'.charAt(day)} ${pad(Math.floor(rest / 60))}:${pad(rest % 60)}`
}

/** 周五 18:00 至 周一 08:00 */
export const weekSpanWords = ({ from, to }: WeekSpan) => `${weekMoment(from)} 至 ${weekMoment(to)}`

/**
 * Every fault of a community's lines, each by its path; an empty list admits the community. The
 * heart of the product: at every minute of the week somebody can be reached from any phone.
 */
export function validateLines(lines: PhoneLine[]): LineFault[] {
  const faults: LineFault[] = []
  lines.forEach((line, index) => {
    if (lines.some((other, earlier) => earlier < index && other.id === line.id))
      faults.push({
        path: `lines[${index}].id`,
        code: 'duplicate-id',
        message: `线路编号 ${line.id} 重复了`,
      })
    faults.push(...faultsOfLine(line, `lines[${index}]`))
  })
  for (const gap of uncoveredMinutes(lines))
    faults.push({
      path: 'lines',
      code: 'minutes-uncovered',
      message: `${weekSpanWords(gap)} 没有一条谁都打得通、可以公开的线路有人接`,
    })
  return faults
}
