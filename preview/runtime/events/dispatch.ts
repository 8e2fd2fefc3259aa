import * as glassEasel from 'glass-easel'

interface DispatchedEvent {
  dispatch(target: glassEasel.Element): void
  defaultPrevented(): boolean
}

export interface DispatchOptions {
  bubbles?: boolean
  /** Fields beside `detail`, such as `touches`. */
  fields?: Record<string, unknown>
}

/** The glass-easel element of a DOM node, or of its nearest ancestor that has one. */
export function elementAt(node: EventTarget | null): glassEasel.Element | undefined {
  let current = node instanceof Node ? node : null
  while (current !== null) {
    const element = (current as { __wxElement?: glassEasel.Element }).__wxElement
    if (element !== undefined) return element
    current = current.parentNode
  }
  return undefined
}

/**
 * Dispatches a WeChat event. A bubbling one crosses component boundaries, like touches; the other
 * kind reaches its target alone. Answers whether a listener caught it (`catch…`).
 */
export function dispatch(
  target: glassEasel.Element,
  type: string,
  detail: unknown,
  { bubbles = false, fields = {} }: DispatchOptions = {},
): boolean {
  const event = new glassEasel.Event(type, detail, {
    bubbles,
    composed: bubbles,
    capturePhase: bubbles,
    extraFields: fields,
  }) as unknown as DispatchedEvent
  event.dispatch(target)
  return event.defaultPrevented()
}

interface ListenerTable {
  _$eventTarget?: { listeners: Record<string, unknown> }
  parentNode?: ListenerTable | null
}

/** Whether the element or anything above it listens for `type`. */
export function isListenedTo(element: glassEasel.Element, type: string): boolean {
  let current: ListenerTable | null | undefined = element
  while (current) {
    if (current._$eventTarget?.listeners[type] !== undefined) return true
    current = current.parentNode
  }
  return false
}
