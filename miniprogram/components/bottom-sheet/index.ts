/** A sheet from below with its content in the slot; the scrim says `close`, never closes by itself. */
Component({
  properties: {
    open: Boolean,
    /** what a screen reader says when it opens */
    label: String,
  },
  data: { duration: { enter: 220, leave: 160 } },
  methods: {
    onClose() {
      this.triggerEvent('close')
    },
    onLeft() {
      this.triggerEvent('left')
    },
  },
})
