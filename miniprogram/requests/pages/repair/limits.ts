/** The live limit of the description, counted as the contract counts: one emoji is one. */
import { lengthOf } from '../../../contract/text-length'
import { DESCRIPTION_MAX } from '../../../contract/work-order-names'

const NEAR = 50

/** Silent until the limit is near. */
export function wordsLeft(text: string): { note: string; tooLong: boolean } {
  const left = DESCRIPTION_MAX - lengthOf(text.trim())
  if (left < 0) return { note: `多了 ${-left} 个字，请删短一些`, tooLong: true }
  return { note: left <= NEAR ? `还能写 ${left} 个字` : '', tooLong: false }
}
