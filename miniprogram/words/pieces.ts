/**
 * 报修 1124-7 · 3栋2单元1101: facts on one line, each of which moves to the next line whole. The dot
 * stays with the fact before it, so that no line begins with one; the blank after it is not lost at the
 * end of an inline-block.
 */
export function piecesOf(facts: string[]): string[] {
  const told = facts.filter((fact) => fact !== '')
  return told.map((fact, index) => (index < told.length - 1 ? `${fact} ·\u00a0` : fact))
}
