import type { LineRow } from '../../services/call-views'

/** 其他电话: every line but the one the key dials. Events: `line` {lineId}, `close`. */
Component({
  properties: {
    lines: { type: Array, value: null },
  },
  data: { open: false, shown: [] as LineRow[] },
  observers: {
    lines(lines: LineRow[] | null) {
      // An empty list is how WeChat hands on null to an array property.
      if (!lines?.length) this.setData({ open: false })
      else this.setData({ open: true, shown: lines })
    },
  },
  methods: {
    onLine({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { line } = currentTarget.dataset as { line: string }
      this.triggerEvent('line', { lineId: line })
    },
    onClose() {
      this.triggerEvent('close')
    },
  },
})
