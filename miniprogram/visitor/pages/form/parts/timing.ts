import { dayNumber, dayOfDateKey } from '../../../../contract/shanghai-time'
import { now } from '../../../../services/clock'
import { dayOfChoice, onDay, turnedWheels, wheelsOf, windowAt, type Window } from '../times'
import { formPage } from './form-page'

/** When the visitor comes: the day, and from when to when. */
export const timing = Behavior({
  data: { columns: [[], []] as string[][], rows: [0, 0] },
  methods: {
    window(): Window {
      const { from, to } = formPage(this).form
      return { from: new Date(from), to: new Date(to) }
    },
    setWindow({ from, to }: Window) {
      // Whether a plate is needed depends on the time: both lines are judged anew.
      this.setData({ 'problems.plate': '' })
      formPage(this).change({ from: from.toISOString(), to: to.toISOString() }, 'when')
      this.turnWheels()
    },
    turnWheels() {
      const { columns, rows } = wheelsOf(this.window(), now())
      this.setData({ columns, rows })
    },
    onDay({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { day } = currentTarget.dataset as { day: 'today' | 'tomorrow' }
      this.setWindow(onDay(this.window(), dayOfChoice(day, now()), now()))
    },
    onDate({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      const day = dayOfDateKey(detail.value)
      if (day !== null) this.setWindow(onDay(this.window(), day, now()))
    },
    onTurnTime({ detail }: WechatMiniprogram.CustomEvent<{ column: number; value: number }>) {
      const rows = this.data.rows.slice()
      rows[detail.column] = detail.value
      const { columns } = turnedWheels(dayNumber(this.window().from), rows, now())
      this.setData({ rows, columns })
    },
    onPickTime({ detail }: WechatMiniprogram.CustomEvent<{ value: (number | string)[] }>) {
      const picked = windowAt(dayNumber(this.window().from), detail.value.map(Number), now())
      if (picked) this.setWindow(picked)
    },
    /** Turned and not taken: the wheels go back to what the form says. */
    onLeaveTime() {
      this.turnWheels()
    },
  },
})
