import type {
  BuiltinDefinition,
  BuiltinInstance,
  BuiltinProperty,
  BuiltinTools,
} from '../runtime/host'
import { moveAria } from './aria'
import { append } from './definition'
import { stylePlaceholder } from './placeholder'
import { limited, reportTyping } from './typing'

export type TextElement = HTMLInputElement | HTMLTextAreaElement

/** Properties of `<input>` and `<textarea>`; those about the soft keyboard have no effect here. */
const properties: Record<string, BuiltinProperty> = {
  value: null,
  placeholder: String,
  placeholderStyle: String,
  placeholderClass: { type: String, value: 'input-placeholder' },
  disabled: Boolean,
  maxlength: { type: Number, value: 140 },
  focus: Boolean,
  autoFocus: Boolean,
  confirmType: String,
  confirmHold: Boolean,
  cursor: { type: Number, value: -1 },
  cursorSpacing: Number,
  selectionStart: { type: Number, value: -1 },
  selectionEnd: { type: Number, value: -1 },
  adjustPosition: { type: Boolean, value: true },
  holdKeyboard: Boolean,
  alwaysEmbed: Boolean,
  name: String,
}

export interface TextControlOptions {
  tag: 'input' | 'textarea'
  extraProperties: Record<string, BuiltinProperty>
  confirmType: string
  /** Called whenever a property changed and after typing. */
  configure(control: TextElement, instance: BuiltinInstance): void
}

/** What `<input>` and `<textarea>` share: the controlled value, focus, limits and events. */
export function textControl(tools: BuiltinTools, options: TextControlOptions): BuiltinDefinition {
  // Data may still change on a component that has just been taken out: it has no element any more.
  const controlOf = (instance: BuiltinInstance) =>
    (tools.elementOf(instance) as HTMLElement | null)?.querySelector<TextElement>(
      `:scope > ${options.tag}`,
    ) ?? null
  const withControl = (instance: BuiltinInstance, act: (control: TextElement) => void) => {
    const control = controlOf(instance)
    if (control) act(control)
  }
  return {
    properties: { ...properties, ...options.extraProperties },
    observers: {
      [Object.keys(options.extraProperties).concat('placeholder', 'disabled').join(', ')]() {
        withControl(this, (control) => configure(control, this, options))
      },
      'value, maxlength'() {
        withControl(this, (control) => {
          show(control, this)
          options.configure(control, this)
        })
      },
      'placeholderStyle, placeholderClass'() {
        withControl(this, (control) => stylePlaceholder(this, tools, control))
      },
      focus(focus: boolean) {
        withControl(this, (control) => (focus ? control.focus() : blurIfFocused(control)))
      },
    },
    methods: fieldMethods(controlOf),
    attached() {
      const host = tools.elementOf(this)
      const control = append(host, options.tag, 'mp-native')
      moveAria(host, control)
      configure(control, this, options)
      show(control, this)
      reportTyping(this, tools, control, () => options.configure(control, this))
      stylePlaceholder(this, tools, control)
      if (this.data['autoFocus'] === true || this.data['focus'] === true) {
        requestAnimationFrame(() => control.focus())
      }
    },
  }
}

function fieldMethods(controlOf: (instance: BuiltinInstance) => TextElement | null) {
  return {
    activate(this: BuiltinInstance) {
      controlOf(this)?.focus()
    },
    formValue(this: BuiltinInstance) {
      return controlOf(this)?.value ?? ''
    },
    formReset(this: BuiltinInstance) {
      this.setData({ value: '' })
    },
  }
}

function configure(
  control: TextElement,
  instance: BuiltinInstance,
  options: TextControlOptions,
): void {
  control.placeholder = String(instance.data['placeholder'] ?? '')
  control.disabled = instance.data['disabled'] === true
  control.enterKeyHint = String(instance.data['confirmType'] || options.confirmType)
  options.configure(control, instance)
}

/** The page's value wins over what was typed; the cursor stays where it was if it still can. */
function show(control: TextElement, instance: BuiltinInstance): void {
  const { value, maxlength, cursor } = instance.data
  const text = limited(value === null || value === undefined ? '' : String(value), maxlength)
  if (control.value === text) return
  const before = control.selectionStart
  control.value = text
  if (document.activeElement !== control || before === null) return
  const at = Math.min(Number(cursor) >= 0 ? Number(cursor) : before, text.length)
  control.setSelectionRange(at, at)
}

function blurIfFocused(control: TextElement): void {
  if (document.activeElement === control) control.blur()
}
