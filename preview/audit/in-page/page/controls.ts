import type { Ledger } from '../ledger'
import { describe, isControl, type Look } from './look'
import { isReachable, sizeLeft } from './reach'

/** Half a pixel is the browser's rounding. */
const ROUNDING = 0.5
const ROLES = new Set([
  ...[
    'button',
    'link',
    'checkbox',
    'radio',
    'switch',
    'tab',
    'option',
    'menuitem',
    'menuitemradio',
  ],
  ...['textbox', 'searchbox', 'combobox', 'slider', 'spinbutton', 'listbox'],
])

/** Everything that can be tapped or typed into: large enough, in reach, with a name and a role. */
export function judgeControls(look: Look, ledger: Ledger): void {
  for (const control of look.shown.filter(isControl)) {
    const name = describe(control)
    const size = areaOf(look, control)
    ledger.note('tapArea', size, name)
    ledger.note('touch44', size, name)
    ledger.note('covered', isReachable(look, control) ? 0 : 1, name)
    if (control.closest('[aria-hidden="true"]')) continue
    ledger.note('name', nameOf(control) === '' ? 1 : 0, name)
    ledger.note('role', ROLES.has(roleOf(control)) ? 0 : 1, `${name} ${roleOf(control)}`.trim())
  }
}

/** The smaller side of the area that takes the tap: its own, or of the row that takes it for it. */
function areaOf(look: Look, control: HTMLElement): number {
  const row = rowOf(look, control)
  const own = sizeLeft(look, control)
  const size = row === undefined ? own : Math.max(own, sizeLeft(look, row))
  return size + ROUNDING
}

/** A label or tappable around exactly this control acts for it. */
function rowOf(look: Look, control: HTMLElement): HTMLElement | undefined {
  const around = look
    .ancestors(control)
    .find((each) => each.matches('wx-label') || isControl(each)) as HTMLElement | undefined
  if (around === undefined) return undefined
  return [...around.querySelectorAll('*')].filter(isControl).length === 1 ? around : undefined
}

/** A picker is a wrapper: what a screen reader meets is the one thing it wraps. */
const wrapped = (control: HTMLElement): Element | null =>
  control.matches('wx-picker:not([role])') && control.childElementCount === 1
    ? control.querySelector(':scope > [role]')
    : null

const fieldOf = (control: HTMLElement): HTMLElement | null =>
  control.querySelector<HTMLElement>(':scope > input, :scope > textarea')

function roleOf(control: HTMLElement): string {
  const element = fieldOf(control) ?? wrapped(control) ?? control
  return element.getAttribute('role') ?? (element.matches('input, textarea') ? 'textbox' : '')
}

/** What a screen reader says: the label given, else the text inside that is not hidden from it. */
function nameOf(control: HTMLElement): string {
  const element = fieldOf(control) ?? wrapped(control) ?? control
  const label = element.getAttribute('aria-label')?.trim() ?? ''
  if (label !== '') return label
  const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? []
  const named = ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ')
  return named.trim() || spokenText(element)
}

function spokenText(element: Element): string {
  if (element.getAttribute('aria-hidden') === 'true') return ''
  const parts = [...element.childNodes].map((node) => {
    if (node instanceof Element) return node.getAttribute('aria-label') ?? spokenText(node)
    return node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : ''
  })
  return parts.join('').trim()
}
