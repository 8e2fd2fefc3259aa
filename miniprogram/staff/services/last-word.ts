/** What a form has done, for the page it goes back to: said there once, because the form is gone. */
let word = ''

export function leaveWord(text: string): void {
  word = text
}

/** Empty when there is nothing to say. */
export function takeWord(): string {
  const said = word
  word = ''
  return said
}
