import type { TimeWindow } from '../../../../contract/requests/work-order'
import { now } from '../../../../services/clock'
import { leftOf } from '../../../words/windows'
import { repairPage } from './repair-page'

/** When somebody may come, and whether nobody need be at home. */
export const timing = Behavior({
  data: { at: 0 },
  methods: {
    /** A draft found again tomorrow must not ask for yesterday. */
    forgetPastWindow() {
      const page = repairPage(this)
      const { window } = page.form
      if (window && !leftOf(window, now())) page.change({ window: null })
      this.setData({ at: now().getTime() })
    },
    onWindow({ detail }: WechatMiniprogram.CustomEvent<{ window: TimeWindow | null }>) {
      repairPage(this).change({ window: detail.window })
    },
    onMayEnter() {
      const page = repairPage(this)
      page.change({ mayEnter: !page.form.mayEnter })
    },
  },
})
