/** When the emergency numbers stand first: by what was typed, or by the item chosen. Pure. */
import { EMERGENCY_NUMBERS, type EmergencyNumber } from '../../../contract/emergency'
import type { OfferedDivert } from '../../catalogue/catalogue'
import { dangerAdvice, findDanger, type DangerAdvice } from '../../catalogue/danger'
import { textOf, type RepairForm } from './form'

/** The page of danger is shown once per draft and group; these are the groups not shown yet. */
export function newGroups(form: RepairForm): string[] {
  return findDanger(textOf(form))
    .map(({ group }) => group.id as string)
    .filter((id) => !form.warned.includes(id))
}

/** What the strip above the field says; null for harmless text. */
export const adviceFor = (text: string): DangerAdvice | null =>
  text.trim() === '' ? null : dangerAdvice(findDanger(text))

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
