import type { Urgency } from '../../../../contract/work-order-names'
import { repairPage } from './repair-page'

/** What is broken, and whether it is more urgent than such things usually are. */
export const choosing = Behavior({
  data: { itemsOpen: false, urgencyOpen: false },
  methods: {
    onPick({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id } = currentTarget.dataset as { id: string }
      this.chooseItem(id)
    },
    onOpenItems() {
      this.setData({ itemsOpen: true })
    },
    onCloseItems() {
      this.setData({ itemsOpen: false })
    },
    onItem({ detail }: WechatMiniprogram.CustomEvent<{ itemId: string }>) {
      this.setData({ itemsOpen: false })
      this.chooseItem(detail.itemId)
    },
    chooseItem(itemId: string) {
      const page = repairPage(this)
      this.setData({ 'problems.item': false, urgencyOpen: false })
      if (itemId !== page.form.itemId) page.change({ itemId, raisedTo: null })
    },
    onMoreUrgent() {
      this.setData({ urgencyOpen: true })
    },
    onUrgency({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { urgency } = currentTarget.dataset as { urgency: Urgency }
      repairPage(this).change({ raisedTo: urgency })
    },
  },
})
