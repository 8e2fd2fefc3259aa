import type { CallKey } from '../../services/call-views'

/**
 * The bar at the foot of every page below home: the handset in the left corner, the page's main
 * button in the slot. Without a known community it offers 选小区 and the red strip above it. Events:
 * `call`, `emergency`.
 */
Component({
  properties: {
    call: { type: Object, value: null as CallKey | null },
    /** the key fills the bar: nothing is in the slot */
    wide: Boolean,
    /** the call is the way on: a failed page */
    solid: Boolean,
  },
  methods: {
    onCall() {
      this.triggerEvent('call')
    },
    onEmergency({ detail }: WechatMiniprogram.CustomEvent<{ number: string }>) {
      this.triggerEvent('emergency', detail)
    },
  },
})
