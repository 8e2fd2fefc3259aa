import type { BuiltinInstance, BuiltinTools } from '../runtime/host'
import type { TextElement } from './text-control'

/** `maxlength` counts UTF-16 code units, as WeChat does; -1 means no limit. */
export function limited(text: string, maxlength: unknown): string {
  const limit = Number(maxlength)
  return limit < 0 || text.length <= limit ? text : text.slice(0, limit)
}

/**
 * Turns the native control's events into WeChat's. While an input method composes, nothing is
 * reported: the page sees the finished word once, as it does on the phone.
 */
export function reportTyping(
  instance: BuiltinInstance,
  tools: BuiltinTools,
  control: TextElement,
  afterTyping: () => void,
): void {
  let composing = false
  const typed = () => {
    if (composing) return
    const text = limited(control.value, instance.data['maxlength'])
    if (text !== control.value) control.value = text
    const cursor = control.selectionStart ?? text.length
    // The component's own value follows the typing, so that the page may set it back to what it was.
    instance.setData({ value: text })
    tools.emit(instance, 'input', { value: text, cursor, keyCode: 0 })
    afterTyping()
  }
  control.addEventListener('compositionstart', () => (composing = true))
  control.addEventListener('compositionend', () => {
    composing = false
    typed()
  })
  control.addEventListener('input', typed)
  control.addEventListener('focus', () =>
    tools.emit(instance, 'focus', { value: control.value, height: 0 }),
  )
  control.addEventListener('blur', () =>
    tools.emit(instance, 'blur', { value: control.value, cursor: control.value.length }),
  )
  control.addEventListener('keydown', (event) => {
    // `control` has no common event map for both elements, so the listener's event is a plain one.
    if (event instanceof KeyboardEvent) confirmOnEnter(event, instance, tools, control)
  })
}

function confirmOnEnter(
  event: KeyboardEvent,
  instance: BuiltinInstance,
  tools: BuiltinTools,
  control: TextElement,
): void {
  const { confirmType, confirmHold } = instance.data
  // In a textarea Enter is a line break unless the page asked for another key.
  const breaksLine =
    control instanceof HTMLTextAreaElement && (confirmType === '' || confirmType === 'return')
  if (event.key !== 'Enter' || event.isComposing || breaksLine) return
  event.preventDefault()
  tools.emit(instance, 'confirm', { value: control.value })
  if (confirmHold !== true) control.blur()
}
