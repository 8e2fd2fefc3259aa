import { dayOfDateKey, minutesOfClock, type Duty, type PhoneLine } from '../contract'

export interface DutyFault {
  /** `duty.shifts[1].lineId` */
  path: string
  message: string
}

/** Every fault of a roster against the lines it answers. An empty shift is allowed, a lost one not. */
export function validateDuty(duty: Duty, lines: PhoneLine[]): DutyFault[] {
  const faults: DutyFault[] = []
  const refuse = (path: string, message: string) => faults.push({ path: `duty.${path}`, message })
  if (dayOfDateKey(duty.anchorDate) === null)
    refuse('anchorDate', '没有这一天，要写成 2026-11-16 这样')
  if (duty.cycleDays < 1 || duty.cycleDays !== Math.floor(duty.cycleDays))
    refuse('cycleDays', '周期至少 1 天')
  duty.shifts.forEach(({ from, to, lineId }, index) => {
    if (minutesOfClock(from) === null) refuse(`shifts[${index}].from`, '时间要写成 08:00 这样')
    if (minutesOfClock(to) === null) refuse(`shifts[${index}].to`, '时间要写成 08:00 这样')
    if (!lines.some(({ id }) => id === lineId))
      refuse(`shifts[${index}].lineId`, `没有编号为 ${lineId} 的线路`)
  })
  duty.days.forEach(({ day, onDuty }, index) => {
    if (day < 1 || day > duty.cycleDays) refuse(`days[${index}].day`, '超出了周期')
    if (duty.days.some((other, earlier) => earlier < index && other.day === day))
      refuse(`days[${index}].day`, `第 ${day} 天写了两次`)
    onDuty.forEach(({ shiftId }, person) => {
      if (!duty.shifts.some(({ id }) => id === shiftId))
        refuse(`days[${index}].onDuty[${person}].shiftId`, `没有编号为 ${shiftId} 的班次`)
    })
  })
  return faults
}
