import { append } from './definition'
import { showWheel } from './wheel'

export interface WheelSheet {
  title: string
  /** Row chosen in each column at the start. */
  chosen: readonly number[]
  /** The columns for a choice; asked again after every turn, as days depend on the month. */
  columns(chosen: readonly number[]): string[][]
  onTurn(column: number, row: number): void
}

/** Opens WeChat's picker sheet. Resolves with the chosen rows, or `undefined` when cancelled. */
export function openWheelSheet(root: HTMLElement, sheet: WheelSheet) {
  return new Promise<number[] | undefined>((resolve) => {
    const mask = append(root, 'div', 'mp-mask mp-mask--bottom')
    const box = append(mask, 'div', 'mp-sheet')
    box.setAttribute('role', 'dialog')
    box.setAttribute('aria-modal', 'true')
    box.setAttribute('aria-label', sheet.title || '选择')
    const chosen = [...sheet.chosen]
    const close = (result: number[] | undefined) => {
      mask.remove()
      resolve(result)
    }
    const bar = append(box, 'div', 'mp-sheet__bar')
    addKey(bar, '取消', () => close(undefined))
    append(bar, 'span', 'mp-sheet__title').textContent = sheet.title
    addKey(bar, '确定', () => close(chosen)).classList.add('mp-sheet__key--main')
    mask.addEventListener('click', (event) => {
      if (event.target === mask) close(undefined)
    })
    drawWheels(append(box, 'div', 'mp-wheels'), sheet, chosen)
  })
}

function drawWheels(area: HTMLElement, sheet: WheelSheet, chosen: number[]): void {
  const columns = sheet.columns(chosen)
  columns.forEach((column, index) => {
    chosen[index] = Math.min(Math.max(chosen[index] ?? 0, 0), Math.max(column.length - 1, 0))
  })
  area.replaceChildren()
  columns.forEach((column, index) =>
    showWheel(area, column, chosen[index] ?? 0, (row) => {
      if (row === chosen[index]) return
      chosen[index] = row
      sheet.onTurn(index, row)
      drawWheels(area, sheet, chosen)
    }),
  )
}

function addKey(bar: HTMLElement, name: string, press: () => void): HTMLButtonElement {
  const key = append(bar, 'button', 'mp-sheet__key')
  key.type = 'button'
  key.textContent = name
  key.addEventListener('click', press)
  return key
}
