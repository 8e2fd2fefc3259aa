import type { Builtin } from './definition'
import { withCommon } from './common'
import { textControl } from './text-control'

/** The soft keyboard for each `type`; the text itself is never filtered, as in WeChat. */
const KEYBOARD_OF: Record<string, string> = {
  number: 'numeric',
  digit: 'decimal',
  idcard: 'text',
  tel: 'tel',
}

/** `<input>`: one line. */
export const input: Builtin = (tools) =>
  withCommon(
    tools,
    textControl(tools, {
      tag: 'input',
      confirmType: 'done',
      extraProperties: { type: { type: String, value: 'text' }, password: Boolean },
      configure(control, { data }) {
        control.inputMode = KEYBOARD_OF[String(data['type'])] ?? 'text'
        const secret = data['password'] === true || data['type'] === 'safe-password'
        control.setAttribute('type', secret ? 'password' : 'text')
      },
    }),
  )
