interface Option {
  id: string
  name: string
  on: boolean
}

/** One of a few, or several of them. Event: `choose` {id}; the page says what is on. */
Component({
  properties: {
    name: String,
    aside: String,
    options: { type: Array, value: [] as Option[] },
    many: Boolean,
    problem: String,
    /** the hook of tests */
    test: String,
  },
  methods: {
    onChoose({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id } = currentTarget.dataset as { id: string }
      this.triggerEvent('choose', { id })
    },
  },
})
