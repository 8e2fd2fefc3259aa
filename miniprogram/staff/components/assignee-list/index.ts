interface Choice {
  id: string
  name: string
  /** 值班 · 手上 3 件 */
  note: string[]
  on: boolean
  spoken: string
}

/** Who gets the order: a person, or everybody of a trade. Event: `choose` {kind, id}, `retry`. */
Component({
  properties: {
    people: { type: Array, value: [] as Choice[] },
    groups: { type: Array, value: [] as Choice[] },
    loaded: Boolean,
    /** why there is no list; empty while it comes */
    trouble: String,
    problem: String,
  },
  methods: {
    onChoose({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id, kind } = currentTarget.dataset as { id: string; kind: string }
      this.triggerEvent('choose', { id, kind })
    },
    onRetry() {
      this.triggerEvent('retry')
    },
  },
})
