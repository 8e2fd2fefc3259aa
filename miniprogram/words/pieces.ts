/**
 * 报修 1124-7 · 3栋2单元1101: facts on one line, each of which moves to the next line whole. The blank
 * before the dot does not break and is not lost at the head of an inline-block.
 */
export const piecesOf = (facts: string[]): string[] =>
  facts.filter((fact) => fact !== '').map((fact, index) => (index > 0 ? `\u00a0· ${fact}` : fact))
