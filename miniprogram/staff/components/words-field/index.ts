interface Ready {
  id: string
  /** on the chip: the sentence, or what it is called */
  name: string
}

/**
 * Words to write, with sentences that are ready. `value` is set when a draft opens or a sentence is
 * taken; in between the field owns its text, or the cursor would jump. Events: `words` {text},
 * `ready` {id}, `enter`.
 */
Component({
  properties: {
    name: String,
    aside: String,
    hold: String,
    value: String,
    /** another number draws a new field: WeChat need not tell one its last `value` once more */
    turn: Number,
    ready: { type: Array, value: [] as Ready[] },
    /** 还能写 40 字; empty while far from the limit */
    count: String,
    problem: String,
    /** the hook of tests */
    test: String,
  },
  methods: {
    onInput({ detail }: WechatMiniprogram.Input) {
      this.triggerEvent('words', { text: detail.value })
    },
    onReady({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id } = currentTarget.dataset as { id: string }
      this.triggerEvent('ready', { id })
    },
    onEnter() {
      this.triggerEvent('enter')
    },
  },
})
