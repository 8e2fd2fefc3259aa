/** Limits as managers speak of them: 15 分, 2 小时, 1 天. Pure. */
import { MINUTES_PER_DAY } from '../../contract/shanghai-time'
import type { PromiseLimit } from '../../contract/replies/promise-types'

export const UNITS = [
  { id: 'minute', name: '分', minutes: 1 },
  { id: 'hour', name: '小时', minutes: 60 },
  { id: 'day', name: '天', minutes: MINUTES_PER_DAY },
] as const
export type UnitId = (typeof UNITS)[number]['id']

export interface Span {
  amount: number
  unit: UnitId
}

/** In the largest unit that divides it: 1440 is one day, 90 stays 90 minutes. */
export function spanOf(minutes: number): Span {
  for (const { id, minutes: size } of UNITS.slice().reverse())
    if (minutes > 0 && minutes % size === 0) return { amount: minutes / size, unit: id }
  return { amount: minutes, unit: 'minute' }
}

const sizeOf = (unit: UnitId) => UNITS.find(({ id }) => id === unit)?.minutes ?? 1

/** Whole minutes of what was typed (`1.5` hours are 90); 0 for anything that is no number. */
export function minutesOf(typed: string, unit: UnitId): number {
  const plain = typed.trim().replace(/。/g, '.')
  if (!/^\d+(\.\d+)?$/.test(plain)) return 0
  return Math.round(Number(plain) * sizeOf(unit))
}

/** 15 分, 2 小时, 1 小时 30 分, 3 天. */
export function minutesWords(minutes: number): string {
  if (minutes > 60 && minutes < MINUTES_PER_DAY && minutes % 60 !== 0)
    return `${Math.floor(minutes / 60)} 小时 ${minutes % 60} 分`
  const { amount, unit } = spanOf(minutes)
  return `${amount} ${UNITS.find(({ id }) => id === unit)?.name ?? ''}`
}

/** 30 分，只算服务时间 · 从约好的时间起 */
export function limitWords({ minutes, clock, basis, workdaysOnly }: PromiseLimit): string {
  const span = workdaysOnly
    ? minutesWords(minutes).replace('天', '个工作日')
    : minutesWords(minutes)
  const facts = [
    span,
    clock === 'service-hours' ? '只算服务时间' : '',
    workdaysOnly && !span.includes('工作日') ? '只算工作日' : '',
    basis === 'appointment' ? '从约好的时间起' : '',
  ]
  return facts.filter((fact) => fact !== '').join('，')
}
