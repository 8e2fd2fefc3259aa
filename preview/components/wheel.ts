import { append } from './definition'

/** Height of a row in CSS px, also in `builtins.css`. */
const ROW_PX = 44
/** A wheel has come to rest when it has not scrolled for this long. */
const REST_MS = 90

/** One column: turned by scrolling, by a tap on a row, or with the arrow keys. */
export function showWheel(
  area: HTMLElement,
  rows: readonly string[],
  chosen: number,
  onChosen: (row: number) => void,
): void {
  const wheel = append(area, 'div', 'mp-wheel')
  wheel.setAttribute('role', 'listbox')
  wheel.tabIndex = 0
  rows.forEach((text, index) => {
    const row = append(wheel, 'div', 'mp-wheel__row')
    row.setAttribute('role', 'option')
    row.setAttribute('aria-selected', String(index === chosen))
    row.textContent = text
    row.addEventListener('click', () => onChosen(index))
  })
  const last = rows.length - 1
  wheel.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    onChosen(Math.min(Math.max(chosen + step, 0), last))
  })
  wheel.scrollTop = chosen * ROW_PX
  let rest: ReturnType<typeof setTimeout> | undefined
  wheel.addEventListener('scroll', () => {
    clearTimeout(rest)
    rest = setTimeout(() => {
      // A turn of another column may have redrawn this one meanwhile.
      if (!wheel.isConnected) return
      onChosen(Math.min(Math.max(Math.round(wheel.scrollTop / ROW_PX), 0), last))
    }, REST_MS)
  })
}
