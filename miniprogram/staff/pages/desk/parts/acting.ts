import type { DeskRow } from '../../../services/desk-queue'
import type { StaffMoveName } from '../../../services/desk-orders'
import { tapMove } from '../../../services/one-tap'
import { now } from '../../../../services/clock'
import { movesInRow } from '../view'
import { deskPage } from './desk-page'

interface Tapped {
  id: string
  move: string
}

/** What is done with an order from its row. */
export const acting = Behavior({
  data: { acting: '' },
  methods: {
    onJob({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id } = currentTarget.dataset as { id: string }
      const { communityId } = deskPage(this)
      void wx.navigateTo({ url: `/staff/pages/order/index?community=${communityId}&id=${id}` })
    },
    onAct({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id, move } = currentTarget.dataset as unknown as Tapped
      const { list, communityId } = deskPage(this)
      const row = list?.rows.find(({ summary }) => summary.id === id)
      if (!list || !row) return
      const act = movesInRow(row, list.you, now()).find((each) => each.move === move)
      if (!act) return
      if (act.atOnce) {
        void this.makeMove(row, act.move as StaffMoveName, act.told)
        return
      }
      const query = `community=${communityId}&id=${id}&move=${move}`
      void wx.navigateTo({ url: `/staff/pages/move/index?${query}` })
    },
    async makeMove(row: DeskRow, move: StaffMoveName, told: string) {
      const page = deskPage(this)
      const { id } = row.summary
      if (this.data.acting !== '') return
      this.setData({ acting: id })
      const { communityId } = page
      const tapped = await tapMove({ communityId, id, version: row.version }, move)
      this.setData({ acting: '' })
      if (tapped.outcome === 'changed') {
        const met = { words: tapped.words, version: row.version }
        page.changed = { ...page.changed, [id]: met }
        page.redraw()
        return
      }
      page.tell(tapped.outcome === 'moved' ? told : tapped.sentence)
      if (tapped.outcome === 'moved') void page.refresh()
    },
  },
})
