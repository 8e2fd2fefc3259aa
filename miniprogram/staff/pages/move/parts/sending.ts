import { failureCode } from '../../../../services/api-error'
import { sentenceOf } from '../../../words/sentences'
import { now } from '../../../../services/clock'
import { eraseDraft } from '../../../../services/drafts'
import { uuid } from '../../../../services/random'
import { scrollIntoView } from '../../../../services/scrolling'
import { moveOrder, remarkOn, type StaffMoveName } from '../../../services/desk-orders'
import { leaveWord } from '../../../services/last-word'
import { sendPhotosOf } from '../../../services/photo-parcels'
import { lastWords } from '../../../words/trail-words'
import { factsForStaff } from '../../../contract/staff-facts'
import { moveWords } from '../../../words/move-words'
import { bodyOf } from '../body'
import { moveDraft } from '../form'
import { problemsOf } from '../problems'
import { movePage, type MovePage } from './move-page'

const MOVED = ['object.changed', 'work-order.move-refused', 'work-order.price-open']

export const isRemark = (move: string) => move === 'comment' || move === 'note'

function post(page: MovePage) {
  const { all, offer, form, move } = page
  if (!all || !offer) throw new Error('a form that is not drawn cannot be sent')
  const { words = '', media = [], ...rest } = bodyOf(offer, form)
  if (isRemark(move)) {
    page.key = page.key || uuid()
    return remarkOn(all.order, { words, media, internal: move === 'note' }, page.key)
  }
  const texts = words === '' ? {} : { words }
  const photos = media.length === 0 ? {} : { media }
  return moveOrder(all.order, move as StaffMoveName, { ...rest, ...texts, ...photos })
}

/** Back to where the form was opened; a page of its own when it was opened by itself. */
function leave({ communityId, orderId }: MovePage): void {
  if (getCurrentPages().length > 1) void wx.navigateBack()
  else
    void wx.redirectTo({ url: `/staff/pages/order/index?community=${communityId}&id=${orderId}` })
}

/** The key of the form: what is missing is said where it is missing, what failed keeps every word. */
export const sending = Behavior({
  data: { sending: false, trouble: '', changed: '' },
  methods: {
    onSend() {
      void this.send()
    },
    /** What the last try said; nothing is set that is so already. */
    clear() {
      const { trouble, changed } = this.data
      if (trouble !== '' || changed !== '') this.setData({ trouble: '', changed: '' })
    },
    async send() {
      const page = movePage(this)
      const { all, offer } = page
      if (page.data.sending || !all || !offer) return
      page.judged = true
      this.clear()
      page.draw()
      const [first] = Object.keys(problemsOf(offer, page.form, all, now()))
      if (first !== undefined) {
        scrollIntoView(`#part-${first}`)
        return
      }
      this.setData({ sending: true })
      try {
        await post(page)
        this.onSent()
      } catch (error) {
        await this.onNotSent(error)
      }
      this.setData({ sending: false })
    },
    onSent() {
      const page = movePage(this)
      if (!page.all) return
      eraseDraft(moveDraft(page.orderId, page.move))
      sendPhotosOf(page.all.order, page.form.photos)
      leaveWord(moveWords(page.move, factsForStaff(page.all), page.all.you.role)?.told ?? '')
      leave(page)
    },
    /** Somebody was faster: what the order has become matters more than that the tap failed. */
    async onNotSent(error: unknown) {
      const code = failureCode(error)
      if (!MOVED.includes(code)) {
        this.setData({ trouble: sentenceOf(code) })
        return
      }
      const page = movePage(this)
      await page.reload()
      if (page.all) this.setData({ changed: lastWords(page.all, now()) })
      if (code === 'work-order.price-open') this.setData({ trouble: sentenceOf(code) })
    },
    onBack() {
      leave(movePage(this))
    },
  },
})
