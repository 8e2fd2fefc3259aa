import { isContactPhone } from '../../contract/phone-number'
import { DESCRIPTION_MAX } from '../../contract/work-order-names'
import { sentenceOf } from '../words/sentences'
import { saveContactPhone } from '../../services/contact'
import { vibrate } from '../../services/haptics'
import { outboxEntry } from '../../services/outbox'
import { takeNoDanger } from '../services/danger-answer'
import { deliver, receiptOf, submitReport } from '../services/submissions'
import { newGroups } from '../words/danger-advice'
import { wordsLeft } from '../words/limits'
import { phoneOf, reportPage, type Problems } from './report-page'

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
      const page = reportPage(this)
      const missing = page.missing()
      if (wordsLeft(page.form.description, DESCRIPTION_MAX).tooLong) missing.push('words')
      if (missing.length > 0) {
        this.showMissing(missing)
        return
      }
      const groups = newGroups(page.typed(), page.form.warned)
      if (groups.length === 0) {
        this.send()
        return
      }
      page.change({ warned: page.form.warned.concat(groups) })
      const query = `groups=${groups.join(',')}&form=${page.kind}`
      void wx.navigateTo({ url: `/requests/pages/danger/index?${query}` })
    },
    /** Back from the page of danger with 没有危险，继续报修. */
    goOn() {
      if (takeNoDanger()) this.onSubmit()
    },
    showMissing(missing: string[]) {
      const problems: Problems = {}
      for (const part of missing) problems[part] = true
      this.setData({ problems, refusal: '' })
      void wx.pageScrollTo({ selector: `#part-${missing[0] ?? ''}`, duration: 200 })
    },
    send() {
      const page = reportPage(this)
      const { form, kind, communityId } = page
      const phone = phoneOf(form)
      if (isContactPhone(phone)) saveContactPhone(phone)
      const { title, body } = page.parcel(phone)
      this.setData({ submitting: true, refusal: '' })
      const entryId = submitReport({ kind, communityId, title, form, body })
      void Promise.race([deliver(), after(WATCHED_MS)]).then(() => this.leave(entryId))
    },
    /** On to the receipt, unless the person has left by now; or back into the form, when the server said what is wrong with it. */
    leave(entryId: string) {
      if ((this as unknown as Own).gone) return
      const entry = outboxEntry(entryId)
      if (entry?.state === 'refused') {
        reportPage(this).restore(entryId)
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
