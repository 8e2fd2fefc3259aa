import { dateKey } from '../contract'

/** The day an order belongs to, in Shanghai: numbers run per day and are unique within the year. */
export function numberingDay(submittedAt: Date): { day: string; year: number; prefix: string } {
  const day = dateKey(submittedAt)
  return { day, year: Number(day.slice(0, 4)), prefix: day.slice(5).replace('-', '') }
}
