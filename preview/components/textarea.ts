import type { Builtin } from './definition'
import { withCommon } from './common'
import { textControl } from './text-control'

/** `<textarea>`: several lines, growing with its text when `auto-height` is set. */
export const textarea: Builtin = (tools) =>
  withCommon(
    tools,
    textControl(tools, {
      tag: 'textarea',
      confirmType: 'enter',
      extraProperties: {
        autoHeight: Boolean,
        fixed: Boolean,
        showConfirmBar: { type: Boolean, value: true },
        disableDefaultPadding: Boolean,
      },
      configure(control, { data }) {
        const host = control.parentElement
        const grows = data['autoHeight'] === true
        host?.classList.toggle('mp-auto-height', grows)
        control.style.height = ''
        if (grows) control.style.height = `${String(control.scrollHeight)}px`
      },
    }),
  )
