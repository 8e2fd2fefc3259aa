import { calling } from '../../../behaviors/calling'
import { reading } from '../../../behaviors/reading'
import type { EmergencyNumber } from '../../../contract/emergency'
import { savedAddress } from '../../../services/address'
import { currentCard } from '../../../services/community-card'
import { sayNoDanger } from '../../services/danger-answer'
import { callOther } from '../../services/other-number'
import { draftText, reportDraft, type ReportKind } from '../../services/report-drafts'
import { dangerView, type DangerView } from './view'

/** Reached once per draft and group; the draft is read again, so nothing travels in the address. */
Component({
  behaviors: [reading, calling],
  data: { view: null as DangerView, onward: '没有危险，继续报修' },
  methods: {
    /** `form`: the page it came from. */
    onLoad({ groups, form = 'repair' }: { groups?: string; form?: ReportKind }) {
      const card = currentCard()?.card ?? null
      const home = card && form === 'repair' ? reportDraft('repair', card.id)?.home : null
      const at = home?.text ?? (card && savedAddress(card.id)?.text) ?? ''
      const text = card ? draftText(form, card.id) : ''
      if (form === 'talk') this.setData({ onward: '没有危险，继续交' })
      const view = dangerView(text, (groups ?? '').split(','), card, at)
      if (view) this.setData({ view })
      else this.onNoDanger()
    },
    onNumber({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { number } = currentTarget.dataset as { number: EmergencyNumber }
      this.onEmergency({ detail: { number } })
    },
    /** The gas company and its kin. */
    onOther({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { number, name } = currentTarget.dataset as { number: string; name: string }
      void callOther(number).then((opened) => {
        if (!opened) this.setData({ numberToDial: { title: `请直接拨打${name}`, number } })
      })
    },
    onNoDanger() {
      sayNoDanger()
      void wx.navigateBack()
    },
  },
})
