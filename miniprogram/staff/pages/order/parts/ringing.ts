import { placeCallTo } from '../../../../services/call'
import { attempt } from '../../../../services/privacy'

/** What the page has besides. */
interface Page {
  tell: (text: string) => void
}

/** Ringing up the resident or a colleague; a phone that cannot dial shows the number to copy. */
export const ringing = Behavior({
  data: { numberToDial: null as { title: string; number: string } | null },
  methods: {
    async ring(phone: string, name: string) {
      if ((await placeCallTo(phone)) === 'failed')
        this.setData({ numberToDial: { title: `请直接拨打${name}`, number: phone } })
    },
    async onCopyNumber({ detail }: WechatMiniprogram.CustomEvent<{ number: string }>) {
      const data = detail.number
      const { outcome } = await attempt((callbacks) => {
        wx.setClipboardData({ data, ...callbacks })
      })
      if (outcome === 'ok') this.onCloseNumber()
      else (this as unknown as Page).tell('没能复制，请按住号码选中')
    },
    onCloseNumber() {
      this.setData({ numberToDial: null })
    },
  },
})
