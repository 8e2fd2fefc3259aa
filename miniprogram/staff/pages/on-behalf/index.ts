import { reading } from '../../../behaviors/reading'
import { telling } from '../../../behaviors/telling'
import type { Urgency } from '../../../contract/work-order-names'
import { failureCode } from '../../../services/api-error'
import { sentenceOf } from '../../words/sentences'
import { now } from '../../../services/clock'
import { vibrate } from '../../../services/haptics'
import { scrollIntoView } from '../../../services/scrolling'
import { currentTaking, putDown, takeDown, takeUp, type Taking } from '../../services/callers'
import { leave } from '../../services/leaving'
import { bodyOf, newForm, problemsOf, type Part, type TakingForm, type Where } from './form'
import { takenView, takingView, type TakenView, type TakingView } from './view'

interface Own {
  communityId: string
  taking: Taking<TakingForm> | null
  /** what is looked for among the items */
  typed: string
}

const ownOf = (page: unknown) => page as Own

const ALREADY = '这一件刚才已经记下了，回来电里再找一次就看得到'

Component({
  behaviors: [reading, telling],
  data: {
    view: null as TakingView | null,
    /** Set when the page opens or a preset changes; the fields own their text in between. */
    text: { phone: '', place: '', words: '' },
    problems: {},
    trouble: '',
    sending: false,
    denied: false,
    taken: null as TakenView | null,
    /** another number than the one on record is being asked for */
    otherPhone: false,
  },
  methods: {
    onLoad({ community = '' }: { community?: string }) {
      const taking = currentTaking<TakingForm>(community)
      Object.assign(ownOf(this), { communityId: community, taking, typed: '' })
      if (!taking) return
      taking.form ??= newForm(taking)
      const { phone, place, words } = taking.form
      this.setData({ text: { phone, place, words } })
      this.redraw()
    },
    redraw() {
      const { taking, typed } = ownOf(this)
      if (taking?.form) this.setData({ view: takingView(taking.form, taking.home, typed) })
    },
    change(patch: Partial<TakingForm>) {
      const { taking } = ownOf(this)
      if (!taking?.form) return
      Object.assign(taking.form, patch)
      // A sentence goes as soon as its part is mended; none comes before the button was tapped.
      const left = problemsOf(taking.form, taking.home)
      const problems: Partial<Record<Part, string>> = {}
      for (const part of Object.keys(this.data.problems) as Part[])
        if (left[part] !== undefined) problems[part] = left[part]
      this.setData({ problems, trouble: '' })
      this.redraw()
    },
    onWhere({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id } = currentTarget.dataset as { id: Where }
      this.change({ where: id, itemId: null, raisedTo: null })
    },
    onMember({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id } = currentTarget.dataset as { id: string }
      this.setData({ otherPhone: false, 'text.phone': '' })
      this.change({ memberId: id === '' ? null : id, phone: '' })
    },
    onFind({ detail }: WechatMiniprogram.Input) {
      ownOf(this).typed = detail.value
      this.redraw()
    },
    onItem({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id } = currentTarget.dataset as { id: string }
      ownOf(this).typed = ''
      this.change({ itemId: id, raisedTo: null })
      void wx.pageScrollTo({ scrollTop: 0, duration: 0 })
    },
    onOtherItem() {
      this.change({ itemId: null, raisedTo: null })
    },
    onUrgency({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id } = currentTarget.dataset as { id: Urgency }
      this.change({ raisedTo: id })
    },
    onOtherPhone() {
      this.setData({ otherPhone: true })
    },
    onPhone({ detail }: WechatMiniprogram.Input) {
      this.change({ phone: detail.value })
    },
    onPlace({ detail }: WechatMiniprogram.Input) {
      this.change({ place: detail.value })
    },
    onWords({ detail }: WechatMiniprogram.Input) {
      this.change({ words: detail.value })
    },
    async onSend() {
      const { taking } = ownOf(this)
      if (!taking?.form || this.data.sending) return
      const problems = problemsOf(taking.form, taking.home)
      this.setData({ problems, trouble: '' })
      const [first] = Object.keys(problems)
      if (first !== undefined) {
        scrollIntoView(`#part-${first}`)
        return
      }
      this.setData({ sending: true })
      try {
        const order = await takeDown(taking, bodyOf(taking.form, taking.home))
        this.onTaken(takenView(order, now()))
      } catch (error) {
        this.onNotTaken(error)
      }
      this.setData({ sending: false })
    },
    onTaken(taken: TakenView) {
      putDown()
      this.setData({ taken })
      vibrate('light')
      void wx.pageScrollTo({ scrollTop: 0, duration: 0 })
    },
    onNotTaken(error: unknown) {
      const code = failureCode(error)
      const trouble = code === 'idempotency.mismatch' ? ALREADY : sentenceOf(code)
      this.setData({ trouble, denied: code === 'access.denied' })
    },
    /** The same people, something else. */
    onAnother() {
      const own = ownOf(this)
      if (!own.taking) return
      takeUp(own.communityId, own.taking.home, own.taking.phone)
      this.setData({ taken: null, view: null, problems: {}, trouble: '' })
      this.onLoad({ community: own.communityId })
    },
    onOrder() {
      const { communityId } = ownOf(this)
      const id = this.data.taken?.id ?? ''
      void wx.redirectTo({ url: `/staff/pages/order/index?community=${communityId}&id=${id}` })
    },
    onFindCaller() {
      const { communityId } = ownOf(this)
      void wx.redirectTo({ url: `/staff/pages/caller/index?community=${communityId}` })
    },
    onLeave() {
      leave()
    },
  },
})
