/** Which words of danger a text holds, and what is said about them. Pure. */
import { dangerAdvice, findDanger, type DangerAdvice } from '../catalogue/danger'

/** The page of danger is shown once per draft and group; these are the groups not shown yet. */
export const newGroups = (text: string, warned: readonly string[]): string[] =>
  findDanger(text)
    .map(({ group }) => group.id as string)
    .filter((id) => !warned.includes(id))

/** What the strip above the field says; null for harmless text. */
export const adviceFor = (text: string): DangerAdvice | null =>
  text.trim() === '' ? null : dangerAdvice(findDanger(text))
