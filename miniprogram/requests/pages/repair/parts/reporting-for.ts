import type { Behalf } from '../form'
import { repairPage } from './repair-page'

const NOBODY_YET: Behalf = { home: null, name: '', phone: '' }

/** 替别人报: whose home it is, what they are called, and how they are reached. */
export const reportingFor = Behavior({
  data: { behalfOpen: false },
  methods: {
    onOpenBehalf() {
      this.setData({ behalfOpen: true, 'problems.behalf': false })
    },
    onCloseBehalf() {
      this.setData({ behalfOpen: false })
    },
    /** What was typed of somebody else is gone with them: it must not be sent by mistake. */
    onWhose({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { others } = currentTarget.dataset as { others: boolean }
      const page = repairPage(this)
      if (others === !!page.form.behalf) return
      this.setData({ theirName: '', theirPhone: '', 'problems.place': false })
      page.change({ behalf: others ? NOBODY_YET : null })
    },
    onTheirName({ detail }: WechatMiniprogram.Input) {
      this.changeBehalf({ name: detail.value })
    },
    onTheirPhone({ detail }: WechatMiniprogram.Input) {
      this.setData({ 'problems.behalf': false })
      this.changeBehalf({ phone: detail.value })
    },
    changeBehalf(patch: Partial<Behalf>) {
      const page = repairPage(this)
      if (page.form.behalf) page.change({ behalf: { ...page.form.behalf, ...patch } })
    },
  },
})
