import { lengthOf } from '../../contract/text-length'
/** The live limit of a text, counted as the contract counts: one emoji is one. */

const NEAR = 50

/** Silent until the limit is near. */
export function wordsLeft(text: string, max: number): { note: string; tooLong: boolean } {
  const left = max - lengthOf(text.trim())
  if (left < 0) return { note: `多了 ${-left} 个字，请删短一些`, tooLong: true }
  return { note: left <= NEAR ? `还能写 ${left} 个字` : '', tooLong: false }
}
