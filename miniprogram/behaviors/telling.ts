/** `<told-line text="{{told}}" />`: one short line at the foot of the page, gone after 2.5 s. */
const SHOWN_MS = 2_500

export const telling = Behavior({
  data: { told: '' },
  methods: {
    tell(text: string) {
      this.setData({ told: text })
      const own = this as unknown as { toldTimer?: number }
      if (own.toldTimer !== undefined) clearTimeout(own.toldTimer)
      own.toldTimer = setTimeout(() => {
        this.setData({ told: '' })
      }, SHOWN_MS)
    },
  },
  lifetimes: {
    detached() {
      const own = this as unknown as { toldTimer?: number }
      if (own.toldTimer !== undefined) clearTimeout(own.toldTimer)
    },
  },
})
