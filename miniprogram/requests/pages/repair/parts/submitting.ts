import { isContactPhone } from '../../../../contract/phone-number'
import { sentenceOf } from '../../../../services/api-error'
import { now } from '../../../../services/clock'
import { saveContactPhone } from '../../../../services/contact'
import { vibrate } from '../../../../services/haptics'
import { outboxEntry } from '../../../../services/outbox'
import { itemById } from '../../../catalogue/catalogue'
import { takeNoDanger } from '../../../services/danger-answer'
import { deliver, receiptOf, submitReport, takeBack } from '../../../services/submissions'
import { newGroups } from '../danger'
import { bodyOf, missingParts, type Part } from '../form'
import { wordsLeft } from '../limits'
import { leftOf } from '../windows'
import { phoneOf, repairPage } from './repair-page'

/** Longer than this nobody watches a button: the next page says where the report is. */
const WATCHED_MS = 6_000

const after = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

interface Own {
  gone?: boolean
}

/** What is missing is shown, danger is asked about once, then the report is in the queue. */
export const submitting = Behavior({
  data: { submitting: false, refusal: '' },
  methods: {
    onSubmit() {
      if (this.data.submitting) return
      const page = repairPage(this)
      const missing: (Part | 'words')[] = missingParts(page.form, phoneOf(page.form))
      if (wordsLeft(page.form.description).tooLong) missing.push('words')
      if (missing.length > 0) {
        this.showMissing(missing)
        return
      }
      const groups = newGroups(page.form)
      if (groups.length === 0) {
        this.send()
        return
      }
      page.change({ warned: page.form.warned.concat(groups) })
      void wx.navigateTo({ url: `/requests/pages/danger/index?groups=${groups.join(',')}` })
    },
    /** Back from the page of danger with 没有危险，继续报修. */
    goOn() {
      if (takeNoDanger()) this.onSubmit()
    },
    showMissing(missing: (Part | 'words')[]) {
      const problems: Record<string, boolean> = {}
      for (const part of missing) problems[part] = true
      this.setData({ problems, refusal: '' })
      void wx.pageScrollTo({ selector: `#part-${missing[0] ?? 'item'}`, duration: 200 })
    },
    send() {
      const page = repairPage(this)
      const { form, communityId } = page
      const phone = phoneOf(form)
      if (isContactPhone(phone)) saveContactPhone(phone)
      const window = form.window ? leftOf(form.window, now()) : null
      const title = itemById(form.itemId ?? '')?.name ?? '报修'
      const body = bodyOf({ ...form, window }, phone)
      this.setData({ submitting: true, refusal: '' })
      const entryId = submitReport(communityId, title, form, body)
      void Promise.race([deliver(), after(WATCHED_MS)]).then(() => this.leave(entryId))
    },
    /** On to the receipt, unless the person has left by now; or back into the form, when the server said what is wrong with it. */
    leave(entryId: string) {
      if ((this as unknown as Own).gone) return
      const entry = outboxEntry(entryId)
      if (entry?.state === 'refused') {
        const page = repairPage(this)
        page.form = takeBack(entryId) ?? page.form
        page.change({})
        this.setData({ submitting: false, refusal: sentenceOf(entry.code ?? 'unexpected') })
        return
      }
      if (receiptOf(entryId)) vibrate('light')
      void wx.redirectTo({ url: `/requests/pages/submitted/index?entry=${entryId}` })
    },
  },
  lifetimes: {
    detached() {
      ;(this as unknown as Own).gone = true
    },
  },
})
