import { reportPage } from './report-page'

/** Whom to ring: the number remembered, or another one. */
export const phoning = Behavior({
  data: { phoneOpen: false },
  methods: {
    onChangePhone() {
      this.setData({ phoneOpen: true })
    },
    onPhone({ detail }: WechatMiniprogram.Input) {
      const page = reportPage(this)
      page.setData({ 'problems.phone': false })
      page.change({ phone: detail.value })
    },
  },
})
