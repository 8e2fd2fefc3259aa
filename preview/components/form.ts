import type { BuiltinInstance, BuiltinTools } from '../runtime/host'
import type { Builtin } from './definition'
import { withCommon } from './common'

const FIELDS = 'wx-input, wx-textarea, wx-switch, wx-picker'

/** What a form control offers the form around it. */
export interface FormField {
  formValue(): unknown
  formReset(): void
}

export interface FormHost {
  submit(): void
  reset(): void
}

/** `<form>`: collects the named controls inside it. */
export const form: Builtin = (tools) =>
  withCommon(tools, {
    properties: { reportSubmit: Boolean },
    methods: {
      submit() {
        const value: Record<string, unknown> = {}
        for (const { name, field } of fieldsIn(this, tools))
          if (name) value[name] = field.formValue()
        tools.emit(this, 'submit', { value })
      },
      reset() {
        for (const { field } of fieldsIn(this, tools)) field.formReset()
        tools.emit(this, 'reset', {})
      },
    },
  })

export function formAround(element: HTMLElement, tools: BuiltinTools): FormHost | undefined {
  const host = element.closest('wx-form')
  // The form's methods above are this interface; the runtime types every instance alike.
  return host ? (tools.instanceOf(host) as unknown as FormHost | undefined) : undefined
}

function fieldsIn(instance: BuiltinInstance, tools: BuiltinTools) {
  return Array.from(tools.elementOf(instance).querySelectorAll(FIELDS)).flatMap((node) => {
    const field = tools.instanceOf(node)
    if (!field) return []
    return [{ name: String(field.data['name'] ?? ''), field: field as unknown as FormField }]
  })
}
