/** As long as the way down in index.wxss; `left` is said when the sheet is out of sight. */
const DOWN_MS = 160

/** `''`: never opened, so nothing is drawn; once opened the content stays and is only hidden. */
type Stage = '' | 'up' | 'down' | 'shut'

/** What is not drawn: the timer that ends the way down. */
const ownOf = (sheet: unknown) => sheet as { leaving?: number }

const stopLeaving = (sheet: unknown) => {
  const { leaving } = ownOf(sheet)
  if (leaving !== undefined) clearTimeout(leaving)
}

/**
 * A sheet from below with its content in the slot. It never closes by itself: a tap on the scrim says
 * `close`, and the page sets `open`. Events: `close`, `left` once it is gone.
 */
Component({
  properties: {
    open: Boolean,
    /** what a screen reader says when it opens */
    label: String,
  },
  data: { stage: '' as Stage },
  observers: {
    open(open: boolean) {
      if (open) this.rise()
      else if (this.data.stage === 'up') this.sink()
    },
  },
  lifetimes: {
    detached() {
      stopLeaving(this)
    },
  },
  methods: {
    rise() {
      stopLeaving(this)
      if (this.data.stage !== 'up') this.setData({ stage: 'up' })
    },
    sink() {
      this.setData({ stage: 'down' })
      ownOf(this).leaving = setTimeout(() => {
        this.setData({ stage: 'shut' })
        this.triggerEvent('left')
      }, DOWN_MS)
    },
    onScrim() {
      this.triggerEvent('close')
    },
    /** Bound with `catch`, so that a finger on the scrim does not scroll the page behind it. */
    onScrimMove() {
      return
    },
  },
})
