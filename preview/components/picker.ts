import type { BuiltinInstance, BuiltinTools } from '../runtime/host'
import { type Builtin, pressOnKeys } from './definition'
import { withCommon } from './common'
import { datePicker } from './picker-date'
import { rangePicker, ranges } from './picker-range'
import { timePicker } from './picker-time'
import { openWheelSheet } from './wheel-sheet'

/** One kind of picker: its columns for a choice, and the value a choice stands for. */
export interface PickerMode {
  /** Rows chosen in each column at the start. */
  readonly chosen: number[]
  columns(chosen: readonly number[]): string[][]
  value(chosen: readonly number[]): unknown
}

/** `<picker>` of mode selector, multiSelector, date and time: WeChat's sheet of wheels. */
export const picker: Builtin = (tools) =>
  withCommon(tools, {
    properties: {
      mode: { type: String, value: 'selector' },
      range: { type: Array, value: [] },
      rangeKey: String,
      value: null,
      start: String,
      end: String,
      fields: { type: String, value: 'day' },
      disabled: Boolean,
      headerText: String,
      name: String,
    },
    methods: {
      formValue() {
        return this.data['value']
      },
      formReset() {
        this.setData({ value: null })
      },
    },
    attached() {
      const host = tools.elementOf(this)
      pressOnKeys(host, () => host.click())
      host.addEventListener('click', () => {
        if (this.data['disabled'] !== true) void pick(this, tools)
      })
    },
  })

async function pick(instance: BuiltinInstance, tools: BuiltinTools): Promise<void> {
  const mode = modeOf(instance)
  const result = await openWheelSheet(tools.host.root, {
    title: String(instance.data['headerText'] ?? ''),
    chosen: mode.chosen,
    columns: (chosen) => mode.columns(chosen),
    onTurn(column, value) {
      if (instance.data['mode'] === 'multiSelector') {
        tools.emit(instance, 'columnchange', { column, value })
      }
    },
  })
  if (!result) {
    tools.emit(instance, 'cancel', {})
    return
  }
  const value = mode.value(result)
  instance.setData({ value })
  tools.emit(instance, 'change', { value })
}

function modeOf(instance: BuiltinInstance): PickerMode {
  const { data } = instance
  const mode = String(data['mode'])
  if (mode === 'date') return datePicker(data, Date.now())
  if (mode === 'time') return timePicker(data)
  if (mode === 'selector' || mode === 'multiSelector') return rangePicker(() => ranges(data), data)
  throw new Error(`<picker mode="${mode}"> is not implemented in the preview`)
}
