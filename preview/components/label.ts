import type { Builtin } from './definition'
import { withCommon } from './common'

const CONTROLS = 'wx-switch, wx-input, wx-textarea, wx-button'

/** What a control does when the label that names it is tapped. */
export interface Labelled {
  activate?(): void
}

/** `<label>`: a tap on it reaches the control it names, or the first one inside. */
export const label: Builtin = (tools) =>
  withCommon(tools, {
    properties: { for: String },
    attached() {
      const host = tools.elementOf(this)
      host.addEventListener('click', (event) => {
        const id = this.data['for']
        const control = id
          ? document.getElementById(String(id))
          : host.querySelector<HTMLElement>(CONTROLS)
        if (!control || control.contains(event.target as Node)) return
        const instance = tools.instanceOf(control) as unknown as Labelled | undefined
        if (instance?.activate) instance.activate()
        else control.click()
      })
    },
  })
