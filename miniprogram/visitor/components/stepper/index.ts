/** A small number with − and +, for what nobody wants to type. Event: `change` {value}. */
Component({
  properties: {
    label: String,
    /** 位, 次: said after the number */
    unit: String,
    value: Number,
    min: Number,
    max: { type: Number, value: 10 },
  },
  methods: {
    onLess() {
      this.step(-1)
    },
    onMore() {
      this.step(1)
    },
    step(by: number) {
      const { value, min, max } = this.data
      const next = Math.min(Math.max(value + by, min), max)
      if (next !== value) this.triggerEvent('change', { value: next })
    },
  },
})
