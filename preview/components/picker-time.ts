import type { PickerMode } from './picker'

/** Hours and minutes between `start` and `end` (hh:mm); the value is hh:mm. */
export function timePicker(data: Record<string, unknown>): PickerMode {
  const start = minutesOf(data['start'], 0)
  const end = Math.max(start, minutesOf(data['end'], 23 * 60 + 59))
  const now = Math.min(Math.max(minutesOf(data['value'], start), start), end)
  const hours = between(Math.floor(start / 60), Math.floor(end / 60))
  const minutesIn = (hour: number) =>
    between(
      hour === Math.floor(start / 60) ? start % 60 : 0,
      hour === Math.floor(end / 60) ? end % 60 : 59,
    )
  const hourAt = (row: number) => hours[row] ?? 0
  const firstHour = Math.floor(now / 60)
  return {
    chosen: [hours.indexOf(firstHour), minutesIn(firstHour).indexOf(now % 60)],
    columns: ([row = 0]) => [hours.map(pad), minutesIn(hourAt(row)).map(pad)],
    value: ([row = 0, minuteRow = 0]) =>
      `${pad(hourAt(row))}:${pad(minutesIn(hourAt(row))[minuteRow] ?? 0)}`,
  }
}

/** Every whole number from `first` to `last`, both included. */
export function between(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
}

export function pad(value: number): string {
  return String(value).padStart(2, '0')
}

function minutesOf(text: unknown, otherwise: number): number {
  const match = /^(\d{1,2}):(\d{2})$/.exec(String(text ?? ''))
  return match ? Number(match[1]) * 60 + Number(match[2]) : otherwise
}
