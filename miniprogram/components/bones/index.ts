/** Under 300 ms nothing, then still blocks, after 5 s a line that says so. */
const SHOW_AFTER_MS = 300
const SLOW_AFTER_MS = 5_000

interface Own {
  timers?: number[]
}

Component({
  properties: { count: { type: Number, value: 2 } },
  data: { showing: false, slow: false, rows: [0, 1] },
  lifetimes: {
    attached() {
      const rows: number[] = []
      for (let i = 0; i < this.data.count; i += 1) rows.push(i)
      this.setData({ rows })
      ;(this as unknown as Own).timers = [
        setTimeout(() => {
          this.setData({ showing: true })
        }, SHOW_AFTER_MS),
        setTimeout(() => {
          this.setData({ slow: true })
        }, SLOW_AFTER_MS),
      ]
    },
    detached() {
      for (const timer of (this as unknown as Own).timers ?? []) clearTimeout(timer)
    },
  },
})
