interface Tile {
  id: string
  path: string
  /** 第 1 张照片 */
  label: string
}

/** Photos that go with a move. Events: `add`, `open` {id}, `remove` {id}. */
Component({
  properties: {
    name: String,
    aside: String,
    tiles: { type: Array, value: [] as Tile[] },
    full: Boolean,
    /** why one could not be taken */
    trouble: String,
  },
  methods: {
    onAdd() {
      this.triggerEvent('add')
    },
    onOpen({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id } = currentTarget.dataset as { id: string }
      this.triggerEvent('open', { id })
    },
    onRemove({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id } = currentTarget.dataset as { id: string }
      this.triggerEvent('remove', { id })
    },
  },
})
