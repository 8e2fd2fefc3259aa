interface Group {
  filter: string
  name: string
  options: { id: string; name: string; on: boolean }[]
}

/** What the queue is narrowed to. Events: `choose` {filter, id}, `clear`, `close`. */
Component({
  properties: {
    open: Boolean,
    groups: { type: Array, value: [] as Group[] },
    any: Boolean,
  },
  methods: {
    onChoose({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id, filter } = currentTarget.dataset as { id: string; filter: string }
      this.triggerEvent('choose', { id, filter })
    },
    onClear() {
      this.triggerEvent('clear')
    },
    onClose() {
      this.triggerEvent('close')
    },
  },
})
