import type { BuiltinDefinition, BuiltinProperty, BuiltinTools } from '../runtime/host'

/** WeChat's `aria-*` attributes by the property name glass-easel gives them. */
const ATTRIBUTE_OF: Record<string, string> = {
  ariaRole: 'role',
  ariaLabel: 'aria-label',
  ariaLabelledby: 'aria-labelledby',
  ariaDescribedby: 'aria-describedby',
  ariaHidden: 'aria-hidden',
  ariaDisabled: 'aria-disabled',
  ariaChecked: 'aria-checked',
  ariaSelected: 'aria-selected',
  ariaExpanded: 'aria-expanded',
  ariaPressed: 'aria-pressed',
  ariaLive: 'aria-live',
  ariaAtomic: 'aria-atomic',
  ariaModal: 'aria-modal',
  ariaInvalid: 'aria-invalid',
  ariaRequired: 'aria-required',
  ariaBusy: 'aria-busy',
  ariaCurrent: 'aria-current',
  ariaLevel: 'aria-level',
  ariaHaspopup: 'aria-haspopup',
  ariaControls: 'aria-controls',
  ariaValuenow: 'aria-valuenow',
  ariaValuetext: 'aria-valuetext',
}

export const ariaProperties: Record<string, BuiltinProperty> = Object.fromEntries(
  Object.keys(ATTRIBUTE_OF).map((name) => [name, null]),
)

/**
 * Puts them on the element a screen reader meets: the native control inside an input, otherwise
 * the host. Empty values remove the attribute, so that a built-in's own default role can stand.
 */
export function ariaObservers(
  tools: BuiltinTools,
  defaultRole = '',
): NonNullable<BuiltinDefinition['observers']> {
  return Object.fromEntries(
    Object.entries(ATTRIBUTE_OF).map(([property, attribute]) => [
      property,
      function (value: unknown) {
        const host = tools.elementOf(this) as HTMLElement | null
        // Data may still change on a component that has just been taken out.
        if (!host) return
        const element = host.querySelector(':scope > input, :scope > textarea') ?? host
        const text = value ?? (attribute === 'role' ? defaultRole : '')
        writeAttribute(element, attribute, text === '' && attribute === 'role' ? defaultRole : text)
      },
    ]),
  )
}

/** For controls whose native element appears only in `attached`. */
export function moveAria(host: HTMLElement, control: HTMLElement): void {
  for (const name of Object.values(ATTRIBUTE_OF)) {
    const value = host.getAttribute(name)
    if (value === null) continue
    host.removeAttribute(name)
    control.setAttribute(name, value)
  }
}

function writeAttribute(element: Element, name: string, value: unknown): void {
  if (value === '' || value === null || value === undefined) element.removeAttribute(name)
  else element.setAttribute(name, String(value))
}
