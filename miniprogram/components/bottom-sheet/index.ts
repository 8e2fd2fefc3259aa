/** `''`: never opened, so nothing is drawn; once opened the content stays and is only out of sight. */
type Stage = '' | 'up' | 'down'

/**
 * A sheet from below with its content in the slot. It never closes by itself: a tap on the scrim says
 * `close`, and the page sets `open`. The way up and down is index.wxss's alone: no timer has to fire,
 * so a phone that freezes them in the background cannot leave a sheet half gone.
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
      const stage = open ? 'up' : this.data.stage && 'down'
      if (stage !== this.data.stage) this.setData({ stage })
    },
  },
  methods: {
    onScrim() {
      this.triggerEvent('close')
    },
    /** Bound with `catch`, so that a finger on the scrim does not scroll the page behind it. */
    onScrimMove() {
      return
    },
  },
})
