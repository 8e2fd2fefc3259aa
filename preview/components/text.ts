import type { Builtin } from './definition'
import { withCommon } from './common'

/** `<text>`: keeps line breaks, may be selected. */
export const text: Builtin = (tools) =>
  withCommon(tools, {
    properties: { selectable: Boolean, userSelect: Boolean, space: String, decode: Boolean },
    observers: {
      'selectable, userSelect'(selectable: boolean, userSelect: boolean) {
        tools.elementOf(this).style.userSelect = selectable || userSelect ? 'text' : ''
      },
    },
  })
