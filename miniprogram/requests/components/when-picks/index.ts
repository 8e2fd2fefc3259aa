import type { TimeWindow } from '../../../contract/requests/work-order'
import { halfDays, pickedWindow, pickerColumns, windowLabel } from '../../words/windows'

function choicesOf(window: TimeWindow | null, now: Date) {
  const choices = halfDays(now)
  const at = window ? choices.find(({ to }) => to === window.to)?.id : undefined
  return {
    asap: window === null,
    choices: choices.map(({ id, label }) => ({ id, label, on: id === at })),
    /** Of a time of one's own; empty where one of the choices is meant. */
    own: window && at === undefined ? windowLabel(window, now) : '',
  }
}

/** When somebody may come: as soon as can be, the next half-days, or a time chosen. Event: `pick` {window}. */
Component({
  properties: {
    /** null: 越快越好 */
    window: { type: Object, value: null as TimeWindow | null },
    /** now, in ms: what lies behind is not offered */
    at: Number,
  },
  data: {
    when: choicesOf(null, new Date(0)),
    columns: [[], []] as string[][],
    rows: [0, 0],
  },
  observers: {
    'window, at'(window: TimeWindow | null, at: number) {
      const now = new Date(at)
      const columns = pickerColumns(this.data.rows[0] ?? 0, now)
      this.setData({ when: choicesOf(window, now), columns })
    },
  },
  methods: {
    say(window: TimeWindow | null) {
      this.triggerEvent('pick', { window })
    },
    onAsSoon() {
      this.say(null)
    },
    onHalfDay({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id } = currentTarget.dataset as { id: string }
      const choice = halfDays(new Date(this.data.at)).find((each) => each.id === id)
      if (choice) this.say({ from: choice.from, to: choice.to })
    },
    onTurnTime({ detail }: WechatMiniprogram.CustomEvent<{ column: number; value: number }>) {
      const rows = this.data.rows.slice()
      rows[detail.column] = detail.value
      // Another day has other hours left: the second wheel starts anew.
      if (detail.column === 0) rows[1] = 0
      this.setData({ rows, columns: pickerColumns(rows[0] ?? 0, new Date(this.data.at)) })
    },
    onPickTime({ detail }: WechatMiniprogram.CustomEvent<{ value: (number | string)[] }>) {
      const [day, slot] = detail.value.map(Number)
      const window = pickedWindow(day ?? 0, slot ?? 0, new Date(this.data.at))
      if (window) this.say(window)
    },
  },
})
