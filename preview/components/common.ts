import type { BuiltinDefinition, BuiltinTools } from '../runtime/host'
import { ariaObservers, ariaProperties } from './aria'
import { hoverOn, hoverProperties } from './hover'

export interface CommonOptions {
  /** View, button, navigator and image take `hover-class`; text and form controls do not. */
  hover?: boolean
  /** What a screen reader announces when the page gives no `aria-role`. */
  role?: string
}

/** Adds what every built-in has: `hidden`, `animation`, `aria-*` and, for some, `hover-class`. */
export function withCommon(
  tools: BuiltinTools,
  definition: BuiltinDefinition,
  { hover = false, role = '' }: CommonOptions = {},
): BuiltinDefinition {
  return {
    ...definition,
    properties: {
      hidden: Boolean,
      animation: null,
      ...ariaProperties,
      ...(hover ? hoverProperties() : {}),
      ...definition.properties,
    },
    observers: {
      ...ariaObservers(tools, role),
      hidden(value: boolean) {
        tools.elementOf(this).hidden = value
      },
      animation(exported: unknown) {
        if (exported) tools.playAnimation(tools.elementOf(this), exported)
      },
      ...definition.observers,
    },
    attached() {
      const element = tools.elementOf(this)
      if (role && !element.hasAttribute('role')) element.setAttribute('role', role)
      if (hover) hoverOn(this, tools)
      definition.attached?.call(this)
    },
  }
}
