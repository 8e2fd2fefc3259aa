import type { BuiltinInstance, BuiltinTools } from '../runtime/host'
import { append } from './definition'

/**
 * `placeholder-style` and `placeholder-class` cannot reach `::placeholder`. A hidden probe takes
 * both, and what it computes to is handed to the control as custom properties.
 */
export function stylePlaceholder(
  instance: BuiltinInstance,
  tools: BuiltinTools,
  control: HTMLElement,
): void {
  const host = tools.elementOf(instance)
  const probe =
    host.querySelector<HTMLElement>(':scope > .mp-placeholder-probe') ??
    append(host, 'span', 'mp-placeholder-probe')
  const classes = tools.scopedClass(instance, String(instance.data['placeholderClass'] ?? ''))
  probe.className = `mp-placeholder-probe ${classes}`
  probe.setAttribute('style', String(instance.data['placeholderStyle'] ?? ''))
  const { color, fontSize } = getComputedStyle(probe)
  control.style.setProperty('--mp-placeholder-color', color)
  control.style.setProperty('--mp-placeholder-size', fontSize)
}
