/**
 * Cuts a sentence into clauses for `.phrase`: Chinese breaks anywhere, so we say where. Each clause
 * moves to the next line whole; the comma stays with what it ends.
 */
export function phrases(sentence: string): string[] {
  return sentence.match(/[^，、。；]+[，、。；]?/g) ?? []
}
