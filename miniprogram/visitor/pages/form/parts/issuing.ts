import { failureCode, isApiError, isUnreached } from '../../../../services/api-error'
import { sentenceOf } from '../../../words/sentences'
import { now } from '../../../../services/clock'
import { vibrate } from '../../../../services/haptics'
import { uuid } from '../../../../services/random'
import { phrases } from '../../../../words/phrases'
import { hasLeft } from '../../../behaviors/leaving'
import { issuePass } from '../../../services/passes'
import { eraseVisitorDraft } from '../../../services/visitor-draft'
import { bodyOf, PART_OF_FIELD, problemsOf, type Part, type Problems } from '../form'
import { formPage } from './form-page'

/** The order in which a page scrolls to what is wrong. */
const PARTS: Part[] = ['household', 'name', 'when', 'plate', 'note']
const SLOW_AFTER_MS = 5_000

/** A pass needs the server's code, so it is not queued: the page says so and keeps what was typed. */
const UNREACHED = '没连上网络。进门码要连上才能生成，填的都存着，连上再点一次'

/** The fields that the server named, as parts of this page. */
function namedParts(error: unknown, sentence: string): Problems {
  const problems: Problems = {}
  const code = failureCode(error)
  if (code === 'pass.window-refused') problems.when = sentence
  if (code === 'pass.overnight-needs-plate') problems.plate = sentence
  if (code === 'request.invalid' && isApiError(error))
    for (const { path } of error.fields) {
      const part = PART_OF_FIELD[path]
      if (part) problems[part] = '这里没填对，改好再点一次'
    }
  return problems
}

const NONE: string[] = []

export const issuing = Behavior({
  data: { issuing: false, slow: false, refusal: NONE, showsRecords: false },
  methods: {
    onIssue() {
      if (this.data.issuing) return
      const page = formPage(this)
      const problems = problemsOf(page.form, now())
      if (Object.keys(problems).length > 0) this.showProblems(problems)
      else void this.issue()
    },
    showProblems(problems: Problems) {
      const first = PARTS.find((part) => problems[part])
      this.setData({ problems, refusal: NONE })
      if (problems.note) formPage(this).openExtras(true)
      if (first) void wx.pageScrollTo({ selector: `#part-${first}`, duration: 200 })
    },
    async issue() {
      const page = formPage(this)
      const { form, communityId } = page
      this.setData({ issuing: true, slow: false, refusal: NONE, showsRecords: false, problems: {} })
      const timer = setTimeout(() => {
        this.setData({ slow: true })
      }, SLOW_AFTER_MS)
      try {
        const { id } = await issuePass(communityId, bodyOf(form), form.key)
        this.arrived(id)
      } catch (error) {
        this.refused(error)
      }
      clearTimeout(timer)
      if (hasLeft(this)) return
      this.setData({ issuing: false, slow: false })
    },
    arrived(passId: string) {
      const { communityId } = formPage(this)
      eraseVisitorDraft(communityId)
      vibrate('light')
      // Somebody who left meanwhile finds the pass in the records: nobody is pulled to another page.
      if (hasLeft(this)) return
      const url = `/visitor/pages/pass/index?community=${communityId}&id=${passId}&new=1`
      void wx.redirectTo({ url })
    },
    refused(error: unknown) {
      if (hasLeft(this)) return
      const code = failureCode(error)
      const sentence = isUnreached(error) ? UNREACHED : sentenceOf(code)
      const problems = namedParts(error, sentence)
      if (Object.keys(problems).length > 0) {
        this.showProblems(problems)
        return
      }
      const page = formPage(this)
      // This form is a pass already; changed since, it becomes another one with the next tap.
      if (code === 'idempotency.mismatch') page.change({ key: uuid() })
      const showsRecords = code === 'pass.too-many-live' || code === 'idempotency.mismatch'
      this.setData({ refusal: phrases(sentence), showsRecords })
      // The key that was pressed is always in sight, the foot of the form often not.
      void wx.pageScrollTo({ selector: '#part-refusal', duration: 200 })
      if (code === 'household.required' || code === 'access.denied') this.recheck()
    },
    onRecords() {
      void wx.navigateTo({ url: '/requests/pages/records/index?tab=passes' })
    },
    /** The page overrides it: whether the person still belongs to the household. */
    recheck() {
      return
    },
  },
})
