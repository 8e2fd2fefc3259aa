interface MomentView {
  ready: { id: string; name: string; on: boolean }[]
  day: string
  date: string
  clock: string
  start: string
  end: string
}

const NO_MOMENT: MomentView = { ready: [], day: '', date: '', clock: '', start: '', end: '' }

/** Until when. Events: `ready` {id}, `date` {value}, `clock` {value}. */
Component({
  properties: {
    name: String,
    /** 最长 7 天 */
    aside: String,
    view: { type: Object, value: NO_MOMENT },
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
    onClock({ detail }: WechatMiniprogram.PickerChange) {
      this.triggerEvent('clock', { value: String(detail.value) })
    },
  },
})
