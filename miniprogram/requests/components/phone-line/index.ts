/** The phone to be rung: the one remembered with 改电话, or a field. Events: `open`, `type` {value}. */
Component({
  properties: {
    /** 138******21; empty: none is remembered */
    phone: String,
    spoken: String,
    /** what the field holds when it opens */
    typed: String,
    /** another number draws a new field: WeChat need not tell one its last text once more */
    turn: Number,
    open: Boolean,
    last: Boolean,
  },
  methods: {
    onOpen() {
      this.triggerEvent('open')
    },
    onType({ detail }: WechatMiniprogram.Input) {
      this.triggerEvent('type', { value: detail.value })
    },
  },
})
