import type { EmergencyNumber } from '../../../contract/emergency'
import type { CallKey } from '../../../services/call-views'

interface Strip {
  instruction: string[]
  deskFirst: boolean
  numbers: { number: string; spoken: string }[]
}

/** The red strip above a field whose words speak of danger. Events: `call`, `emergency` {number}. */
Component({
  properties: {
    strip: { type: Object, value: null as Strip | null },
    /** the desk's key, first where the desk is nearest */
    call: { type: Object, value: null as CallKey | null },
  },
  methods: {
    onCall() {
      this.triggerEvent('call')
    },
    onNumber({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { number } = currentTarget.dataset as { number: EmergencyNumber }
      this.triggerEvent('emergency', { number })
    },
  },
})
