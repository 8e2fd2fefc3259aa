/** `''`: never opened, so nothing is drawn; once opened the content stays and is only hidden. */
type Stage = '' | 'up' | 'down' | 'shut'

/**
 * A sheet from below with its content in the slot. It never closes by itself: a tap on the scrim says
 * `close`, and the page sets `open`. Where it ends up is index.wxss's alone: no timer has to fire and no
 * event to arrive for it to be out of sight and out of a finger's way; the end of its way down only
 * takes it out of the layout.
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
      const { stage } = this.data
      if (open && stage !== 'up') this.setData({ stage: 'up' })
      if (!open && stage === 'up') this.setData({ stage: 'down' })
    },
  },
  methods: {
    onAnimated() {
      if (this.data.stage === 'down') this.setData({ stage: 'shut' })
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
