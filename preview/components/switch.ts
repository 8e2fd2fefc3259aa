import type { BuiltinInstance } from '../runtime/host'
import { type Builtin, pressOnKeys } from './definition'
import { withCommon } from './common'

/** `<switch>`: turns itself at the tap and then reports `change`. */
export const switchControl: Builtin = (tools) => {
  const toggle = (instance: BuiltinInstance) => {
    if (instance.data['disabled'] === true) return
    instance.setData({ checked: instance.data['checked'] !== true })
    tools.emit(instance, 'change', { value: instance.data['checked'] })
  }
  return withCommon(
    tools,
    {
      properties: {
        checked: Boolean,
        disabled: Boolean,
        type: { type: String, value: 'switch' },
        color: { type: String, value: '#04be02' },
        name: String,
      },
      observers: {
        'checked, disabled, color'(checked: boolean, disabled: boolean, color: string) {
          const host = tools.elementOf(this)
          host.style.setProperty('--switch-color', color)
          host.setAttribute('aria-checked', String(checked))
          host.toggleAttribute('disabled', disabled)
        },
      },
      methods: {
        activate() {
          toggle(this)
        },
        formValue() {
          return this.data['checked']
        },
        formReset() {
          this.setData({ checked: false })
        },
      },
      attached() {
        const host = tools.elementOf(this)
        host.tabIndex = 0
        if (!host.hasAttribute('aria-checked')) {
          host.setAttribute('aria-checked', String(this.data['checked'] === true))
        }
        pressOnKeys(host, () => host.click())
        host.addEventListener('click', () => toggle(this))
      },
    },
    { role: 'switch' },
  )
}
