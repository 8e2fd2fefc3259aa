/** Vant's popup has not ended leaving when it says so; told to open before that, it stays invisible. */
const LEAVING_MS = 200

/** What is not drawn. */
interface Own {
  isLeaving?: boolean
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
      setTimeout(() => {
        ;(this as unknown as Own).isLeaving = false
        if (this.data.open && !this.data.shown) this.setData({ shown: true })
      }, LEAVING_MS)
    },
  },
})
