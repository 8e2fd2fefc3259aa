import { setTimeout as sleep } from 'node:timers/promises'

/** How long `until` waits, in milliseconds of real time. */
const PATIENCE_MS = 4000

/** Taken before a test can replace it with fake timers. */
const now = performance.now.bind(performance)

/** Lets promises, timers of 0 ms and renders that are due run. */
export async function settle(): Promise<void> {
  for (let round = 0; round < 3; round += 1) await sleep(1)
}

/**
 * Waits until `condition` answers something truthy and returns it. What it throws meanwhile counts
 * as not yet; the last such error is the one reported after 4 s.
 */
export async function until<T>(
  condition: () => T,
  describe: () => string,
): Promise<NonNullable<T>> {
  const end = now() + PATIENCE_MS
  let fault: unknown
  while (now() < end) {
    try {
      const value = condition()
      if (value) return value
      fault = undefined
    } catch (error) {
      fault = error
    }
    await sleep(5)
  }
  const reason = fault instanceof Error ? fault.message : 'the condition stayed false'
  throw new Error(`waited ${String(PATIENCE_MS)} ms: ${reason}; shown: ${describe()}`)
}

/** A person's tap: the touch, then the click that the host takes for `tap`. */
export function tap(element: HTMLElement): void {
  element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
}

/** Presses until `longpress` fires. */
export async function longPress(element: HTMLElement): Promise<void> {
  const point = { bubbles: true, button: 0, clientX: 1, clientY: 1 }
  element.dispatchEvent(new MouseEvent('mousedown', point))
  await sleep(400)
  element.dispatchEvent(new MouseEvent('mouseup', point))
}

/** Types into the field that `element` is or holds, replacing what is there. */
export function type(element: HTMLElement, text: string): void {
  const field = fieldOf(element)
  field.focus()
  field.value = text
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

/** Leaves the field, as tapping elsewhere does. */
export function blur(element: HTMLElement): void {
  fieldOf(element).blur()
}

function fieldOf(element: HTMLElement): HTMLInputElement | HTMLTextAreaElement {
  const field = element.matches('input, textarea')
    ? element
    : element.querySelector('input, textarea')
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) return field
  throw new Error(`no field in ${element.outerHTML.slice(0, 200)}`)
}
