interface NumberView {
  title: string
  number: string
}

/** A number in large, where WeChat will not dial or save it. Events: `copy` {number}, `close`. */
Component({
  properties: {
    view: { type: Object, value: null as NumberView | null },
  },
  data: { open: false, shown: { title: '', number: '' } },
  observers: {
    view(view: NumberView | null) {
      if (view) this.setData({ open: true, shown: view })
      else this.setData({ open: false })
    },
  },
  methods: {
    onCopy() {
      this.triggerEvent('copy', { number: this.data.shown.number })
    },
    onClose() {
      this.triggerEvent('close')
    },
  },
})
