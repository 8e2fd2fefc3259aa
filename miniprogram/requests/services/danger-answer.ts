/** 没有危险，继续报修: said on the page of danger, heard by the form it came from. */
let answered = false

export function sayNoDanger(): void {
  answered = true
}

/** Once: whoever takes it goes on. */
export function takeNoDanger(): boolean {
  const taken = answered
  answered = false
  return taken
}
