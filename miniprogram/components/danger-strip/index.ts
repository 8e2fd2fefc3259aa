import { EMERGENCY_NUMBERS } from '../../contract/emergency'

/** 119, 120, 110: constants. `say`: the address to tell them, in clauses. Event: `emergency`. */
Component({
  properties: {
    say: { type: Array, value: [] as string[] },
    /** open from the start, where a page is about danger */
    opened: Boolean,
  },
  data: {
    open: false,
    services: EMERGENCY_NUMBERS.map((service) => ({
      ...service,
      spoken: service.number.split('').join(' '),
    })),
  },
  lifetimes: {
    attached() {
      if (this.data.opened) this.setData({ open: true })
    },
  },
  methods: {
    onToggle() {
      const open = !this.data.open
      this.setData({ open })
      this.triggerEvent('toggle', { open })
    },
    onCall({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { number } = currentTarget.dataset as { number: string }
      this.triggerEvent('emergency', { number })
    },
  },
})
