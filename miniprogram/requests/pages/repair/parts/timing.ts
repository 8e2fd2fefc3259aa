import { now } from '../../../../services/clock'
import { halfDays, leftOf, pickedWindow, pickerColumns } from '../windows'
import { repairPage } from './repair-page'

/** When somebody may come, whether nobody need be at home, and whom to ring. */
export const timing = Behavior({
  data: { columns: [[], []] as string[][], rows: [0, 0], phoneOpen: false },
  methods: {
    /** A draft found again tomorrow must not ask for yesterday. */
    forgetPastWindow() {
      const page = repairPage(this)
      const { window } = page.form
      if (window && !leftOf(window, now())) page.change({ window: null })
      this.setData({ columns: pickerColumns(this.data.rows[0] ?? 0, now()) })
    },
    onAsSoon() {
      repairPage(this).change({ window: null })
    },
    onHalfDay({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id } = currentTarget.dataset as { id: string }
      const choice = halfDays(now()).find((each) => each.id === id)
      if (choice) repairPage(this).change({ window: { from: choice.from, to: choice.to } })
    },
    onTurnTime({ detail }: WechatMiniprogram.CustomEvent<{ column: number; value: number }>) {
      const rows = this.data.rows.slice()
      rows[detail.column] = detail.value
      // Another day has other hours left: the second wheel starts anew.
      if (detail.column === 0) rows[1] = 0
      this.setData({ rows, columns: pickerColumns(rows[0] ?? 0, now()) })
    },
    onPickTime({ detail }: WechatMiniprogram.CustomEvent<{ value: (number | string)[] }>) {
      const [day, slot] = detail.value.map(Number)
      const window = pickedWindow(day ?? 0, slot ?? 0, now())
      if (window) repairPage(this).change({ window })
    },
    onMayEnter() {
      const page = repairPage(this)
      page.change({ mayEnter: !page.form.mayEnter })
    },
    onChangePhone() {
      this.setData({ phoneOpen: true })
    },
    onPhone({ detail }: WechatMiniprogram.Input) {
      this.setData({ 'problems.phone': false })
      repairPage(this).change({ phone: detail.value })
    },
  },
})
