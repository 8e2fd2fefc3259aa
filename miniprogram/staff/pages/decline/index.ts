import { reading } from '../../../behaviors/reading'
import { telling } from '../../../behaviors/telling'
import { failureCode, sentenceOf } from '../../../services/api-error'
import { eraseDraft, readDraft, saveDraft } from '../../../services/drafts'
import { declineOrder } from '../../services/desk-orders'
import {
  declineDraft,
  EMPTY_FORM,
  fieldView,
  isReady,
  PICKS,
  type DeclineForm,
  type Field,
} from './form'

/** The form is off `data`: writing back into a field while somebody types makes the cursor jump. */
interface Own {
  communityId: string
  orderId: string
  version: number
  form: DeclineForm
}

const ownOf = (page: unknown) => page as Own

Component({
  behaviors: [reading, telling],
  data: {
    picks: PICKS,
    /** Set when a draft opens or a pick is taken; the fields own their text in between. */
    text: EMPTY_FORM,
    reason: fieldView(''),
    referral: fieldView(''),
    /** The button was tapped, so what is missing is said. */
    judged: false,
    sending: false,
    trouble: '',
  },
  methods: {
    onLoad({ community = '', id = '', version = '1' }: Record<string, string>) {
      const form = readDraft(declineDraft(id))?.value ?? EMPTY_FORM
      const own = { communityId: community, orderId: id, version: Number(version), form }
      Object.assign(ownOf(this), own)
      this.setData({ text: form })
      this.judge()
    },
    judge() {
      const { reason, referral } = ownOf(this).form
      this.setData({ reason: fieldView(reason), referral: fieldView(referral) })
    },
    change(patch: Partial<DeclineForm>) {
      const own = ownOf(this)
      own.form = { ...own.form, ...patch }
      saveDraft(declineDraft(own.orderId), own.form)
      this.judge()
    },
    onReason({ detail }: WechatMiniprogram.Input) {
      this.change({ reason: detail.value })
    },
    onReferral({ detail }: WechatMiniprogram.Input) {
      this.change({ referral: detail.value })
    },
    onPick({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { field, text } = currentTarget.dataset as { field: Field; text: string }
      this.change({ [field]: text })
      this.setData({ text: ownOf(this).form })
    },
    async onSend() {
      const { form, ...which } = ownOf(this)
      if (this.data.sending) return
      this.setData({ judged: true, trouble: '' })
      if (!isReady(form)) return
      this.setData({ sending: true })
      try {
        const [reason, referral] = [form.reason.trim(), form.referral.trim()]
        const { communityId, orderId, version } = which
        await declineOrder({ communityId, orderId, version, reason, referral })
        eraseDraft(declineDraft(orderId))
        void wx.navigateBack()
      } catch (error) {
        this.setData({ trouble: sentenceOf(failureCode(error)) })
      }
      this.setData({ sending: false })
    },
  },
})
