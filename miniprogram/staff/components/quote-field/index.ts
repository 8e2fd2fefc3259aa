interface Row {
  id: number
  name: string
  count: string
  price: string
}

/**
 * Materials and labour with their total. Rows own their text while somebody types; `rows` is set when
 * one comes or goes. Events: `cell` {id, field, text}, `labour` {text}, `add`, `remove` {id}, `enter`.
 */
Component({
  properties: {
    rows: { type: Array, value: [] as Row[] },
    labour: String,
    /** 合计 120.50 元 */
    total: String,
    full: Boolean,
    problem: String,
  },
  methods: {
    onCell({ currentTarget, detail }: WechatMiniprogram.Input) {
      const { id, field } = currentTarget.dataset as { id: number; field: string }
      this.triggerEvent('cell', { id, field, text: detail.value })
    },
    onLabour({ detail }: WechatMiniprogram.Input) {
      this.triggerEvent('labour', { text: detail.value })
    },
    onAdd() {
      this.triggerEvent('add')
    },
    onRemove({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id } = currentTarget.dataset as { id: number }
      this.triggerEvent('remove', { id })
    },
    onEnter() {
      this.triggerEvent('enter')
    },
  },
})
