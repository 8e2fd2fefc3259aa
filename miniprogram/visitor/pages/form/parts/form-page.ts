/**
 * The form behind the page and how every part changes it. What is typed lives in `form`, not in
 * `data`: writing a text back into its field while somebody types makes the cursor jump.
 */
import { savedAddress } from '../../../../services/address'
import { now } from '../../../../services/clock'
import { uuid } from '../../../../services/random'
import { verifiedHomesIn, type Home } from '../../../../services/me'
import { keepVisitorDraft, visitorDraft } from '../../../services/visitor-draft'
import { emptyForm, type Part, type Problems, type VisitorForm } from '../form'
import { isPast, usualWindow } from '../times'
import { formView, type FormView } from '../view'

/** What the parts of the page rely on; each is a behavior that brings some of it. */
export interface FormPage {
  data: { problems: Problems }
  form: VisitorForm
  communityId: string
  setData(patch: Record<string, unknown>): void
  change(patch: Partial<VisitorForm>, mended?: Part): void
  refresh(): void
  openExtras(open: boolean): void
  tell(text: string): void
}

export const formPage = (instance: unknown) => instance as FormPage

const NONE: Problems = {}

/** With several homes the one last used; somebody else's door must never be a guess. */
function likelyHousehold(communityId: string, households: Home[]): string | null {
  if (households.length === 1) return households[0]?.householdId ?? null
  const roomId = savedAddress(communityId)?.roomId
  return households.find((each) => each.roomId === roomId)?.householdId ?? null
}

const windowOf = ({ from, to }: VisitorForm) => ({ from: new Date(from), to: new Date(to) })

function renewed(form: VisitorForm): VisitorForm {
  if (!isPast(windowOf(form), now())) return form
  const { from, to } = usualWindow(now())
  return { ...form, from: from.toISOString(), to: to.toISOString() }
}

export const visitorForm = Behavior({
  data: {
    view: null as FormView | null,
    problems: NONE,
    /** 上次没填完，接着填 */
    resumed: false,
    unsaved: false,
    /** Set once when a draft opens; the fields own their text afterwards. */
    name: '',
    note: '',
  },
  methods: {
    /** Once, when the households are known; later answers only correct them. */
    openForm(communityId: string) {
      const page = formPage(this)
      const draft = visitorDraft(communityId)
      page.communityId = communityId
      page.form = draft ? renewed(draft) : emptyForm(uuid(), usualWindow(now()), null)
      const { name, note } = page.form
      this.setData({ resumed: draft !== null, name, note })
      this.settleHousehold()
    },
    settleHousehold() {
      const page = formPage(this)
      const households = verifiedHomesIn(page.communityId)
      const isKnown = households.some((each) => each.householdId === page.form.householdId)
      const householdId = isKnown
        ? page.form.householdId
        : likelyHousehold(page.communityId, households)
      page.form = { ...page.form, householdId }
      page.refresh()
    },
    /** `mended`: the part whose red line goes, because somebody is at it. */
    change(patch: Partial<VisitorForm>, mended?: Part) {
      const page = formPage(this)
      page.form = { ...page.form, ...patch }
      const kept = keepVisitorDraft(page.communityId, page.form)
      if (this.data.unsaved === kept) this.setData({ unsaved: !kept })
      if (mended && this.data.problems[mended]) this.setData({ [`problems.${mended}`]: '' })
      page.refresh()
    },
    refresh() {
      const page = formPage(this)
      const households = verifiedHomesIn(page.communityId)
      const view = formView(page.form, { households, now: now() })
      if (JSON.stringify(view) !== JSON.stringify(this.data.view)) this.setData({ view })
    },
    onStartOver() {
      const page = formPage(this)
      page.form = emptyForm(uuid(), usualWindow(now()), page.form.householdId)
      this.setData({ resumed: false, name: '', note: '', extrasOpen: false, problems: NONE })
      page.change({})
    },
  },
})
