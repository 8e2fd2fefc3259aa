export interface PhotoTile {
  id: string
  /** Empty: a clip whose still the phone did not give. */
  thumb: string
  /** 第 3 张照片 */
  label: string
  clip: boolean
  /** `kept` on the form; the rest while the order's photos travel. */
  state: 'kept' | 'waiting' | 'sending' | 'failed' | 'refused' | 'done'
  percent: number
}

/**
 * Photos and clips as tiles, each with what has become of it. Events: `open` {id}, `remove` {id},
 * `retry` {id}, `broken`, `photo`, `clip`.
 */
Component({
  properties: {
    tiles: { type: Array, value: [] as PhotoTile[] },
    /** a cross on every tile */
    removable: Boolean,
    addPhoto: Boolean,
    addClip: Boolean,
    /** large text: two to a row */
    care: Boolean,
  },
  methods: {
    say(event: string, { currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id } = currentTarget.dataset as { id: string }
      this.triggerEvent(event, { id })
    },
    onOpen(event: WechatMiniprogram.TouchEvent) {
      this.say('open', event)
    },
    onRemove(event: WechatMiniprogram.TouchEvent) {
      this.say('remove', event)
    },
    onRetry(event: WechatMiniprogram.TouchEvent) {
      this.say('retry', event)
    },
    onBroken() {
      this.triggerEvent('broken')
    },
    onPhoto() {
      this.triggerEvent('photo')
    },
    onClip() {
      this.triggerEvent('clip')
    },
  },
})
