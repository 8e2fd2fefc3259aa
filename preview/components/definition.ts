import type { BuiltinDefinition, BuiltinTools } from '../runtime/host'

/** Each built-in is a function of the runtime's doors, so that no module holds state of its own. */
export type Builtin = (tools: BuiltinTools) => BuiltinDefinition

/** Appends a native element to a built-in's host. */
export function append<K extends keyof HTMLElementTagNameMap>(
  parent: HTMLElement,
  tag: K,
  className: string,
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  element.className = className
  parent.appendChild(element)
  return element
}

/** Calls `press` for Enter and Space, as every focusable control must. */
export function pressOnKeys(element: HTMLElement, press: () => void): void {
  element.addEventListener('keydown', (event) => {
    if (event.target !== element || (event.key !== 'Enter' && event.key !== ' ')) return
    event.preventDefault()
    press()
  })
}
