/** The key that asks for WeChat's messages, then what came of it. Events: `ask`, `settings`. */
Component({
  properties: {
    /** '' draws nothing; offer, agreed, declined, off */
    state: String,
  },
  methods: {
    onAsk() {
      this.triggerEvent('ask')
    },
    onSettings() {
      this.triggerEvent('settings')
    },
  },
})
