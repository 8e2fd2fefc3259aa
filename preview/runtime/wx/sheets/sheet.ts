export interface SheetKey<T> {
  name: string
  /** What the sheet resolves with when the key is pressed. */
  answer: T
  main?: boolean
}

export interface Sheet<T> {
  /** Spoken name, and the title unless `titleHidden`. */
  title: string
  titleHidden?: boolean
  /** Draws what stands between the title and the keys. `close` ends the sheet with an answer. */
  body?: (area: HTMLElement, close: (answer: T) => void) => void
  keys: readonly SheetKey<T>[]
  /** At the bottom edge instead of the middle. */
  bottom?: boolean
  /** What a tap beside the sheet, or Escape, means; without it only the keys end the sheet. */
  beside?: T
  /** Test hook, written as `data-sheet`. */
  hook: string
}

/** Shows one of WeChat's own sheets above the pages and resolves with the pressed key's answer. */
export function showSheet<T>(root: HTMLElement, sheet: Sheet<T>): Promise<T> {
  return new Promise((resolve) => {
    const mask = element('div', sheet.bottom ? 'mp-mask mp-mask--bottom' : 'mp-mask')
    const box = element('div', sheet.bottom ? 'mp-sheet' : 'mp-dialog')
    const before = document.activeElement
    const close = (answer: T) => {
      mask.remove()
      if (before instanceof HTMLElement) before.focus()
      resolve(answer)
    }
    mask.dataset['sheet'] = sheet.hook
    box.setAttribute('role', 'dialog')
    box.setAttribute('aria-modal', 'true')
    box.setAttribute('aria-label', sheet.title)
    if (!sheet.titleHidden) box.append(element('div', 'mp-dialog__title', sheet.title))
    const area = element('div', 'mp-dialog__body')
    sheet.body?.(area, close)
    if (area.childNodes.length > 0) box.append(area)
    box.append(keyRow(sheet.keys, close))
    mask.append(box)
    mask.addEventListener('click', (event) => {
      if (event.target === mask && sheet.beside !== undefined) close(sheet.beside)
    })
    mask.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && sheet.beside !== undefined) close(sheet.beside)
    })
    root.append(mask)
    box.querySelector<HTMLElement>('.mp-dialog__key--main, .mp-dialog__key')?.focus()
  })
}

export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  text = '',
): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag)
  node.className = className
  if (text) node.textContent = text
  return node
}

function keyRow<T>(keys: readonly SheetKey<T>[], close: (answer: T) => void): HTMLElement {
  const row = element('div', 'mp-dialog__keys')
  for (const { name, answer, main } of keys) {
    const key = element('button', main ? 'mp-dialog__key mp-dialog__key--main' : 'mp-dialog__key')
    key.type = 'button'
    key.textContent = name
    key.addEventListener('click', () => close(answer))
    row.append(key)
  }
  return row
}
