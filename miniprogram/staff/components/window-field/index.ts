interface WindowView {
  /** ready ones: what the resident offered, then the next usual hours */
  ready: { id: string; name: string; on: boolean }[]
  day: string
  from: string
  to: string
  start: string
  end: string
  date: string
  /** for an order whose resident may say 越快越好; null otherwise */
  soon: boolean | null
}

const NO_WINDOW: WindowView = {
  ready: [],
  day: '',
  from: '',
  to: '',
  start: '',
  end: '',
  date: '',
  soon: null,
}

/** From when to when. Events: `ready` {id}, `date` {value}, `from` {value}, `to` {value}, `soon`. */
Component({
  properties: {
    name: String,
    view: { type: Object, value: NO_WINDOW },
    problem: String,
  },
  methods: {
    onReady({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id } = currentTarget.dataset as { id: string }
      this.triggerEvent('ready', { id })
    },
    onDate({ detail }: WechatMiniprogram.PickerChange) {
      this.triggerEvent('date', { value: String(detail.value) })
    },
    onFrom({ detail }: WechatMiniprogram.PickerChange) {
      this.triggerEvent('from', { value: String(detail.value) })
    },
    onTo({ detail }: WechatMiniprogram.PickerChange) {
      this.triggerEvent('to', { value: String(detail.value) })
    },
    onSoon() {
      this.triggerEvent('soon')
    },
  },
})
