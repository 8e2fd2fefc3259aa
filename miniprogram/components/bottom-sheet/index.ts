/**
 * Vant's popup has not ended leaving when it says so, and may say so twice; told to open before the
 * end, it stays invisible for good. This long after its last word it is done.
 */
const LEAVING_MS = 300

/** What is not drawn. */
interface Own {
  isLeaving?: boolean
  timer?: number
}

/** A sheet from below with its content in the slot; the scrim says `close`, never closes by itself. */
Component({
  properties: {
    open: Boolean,
    /** what a screen reader says when it opens */
    label: String,
  },
  data: { shown: false, duration: { enter: 220, leave: 160 } },
  observers: {
    open(open: boolean) {
      const own = this as unknown as Own
      if (open === this.data.shown || (open && own.isLeaving)) return
      if (!open) own.isLeaving = true
      this.setData({ shown: open })
    },
  },
  methods: {
    onClose() {
      this.triggerEvent('close')
    },
    onLeft() {
      this.triggerEvent('left')
      const own = this as unknown as Own
      clearTimeout(own.timer ?? 0)
      own.timer = setTimeout(() => {
        own.isLeaving = false
        if (this.data.open && !this.data.shown) this.setData({ shown: true })
      }, LEAVING_MS)
    },
  },
})
