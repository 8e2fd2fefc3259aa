/** The numbers that stand first because of the item chosen. Pure. */
import { EMERGENCY_NUMBERS, type EmergencyNumber } from '../../../contract/emergency'
import type { OfferedDivert } from '../../catalogue/catalogue'

const isEmergency = (number: string): number is EmergencyNumber =>
  EMERGENCY_NUMBERS.some((each) => each.number === number)

/** 119 火警, 燃气公司抢修电话: a number to call before the desk, with its condition. */
export interface CallFirst {
  number: string
  name: string
  when: string
  emergency: boolean
}

export const callsFirst = (diverts: OfferedDivert[]): CallFirst[] =>
  diverts
    .filter(({ beforeDesk }) => beforeDesk)
    .map(({ number, name, when }) => ({ number, name, when, emergency: isEmergency(number) }))
