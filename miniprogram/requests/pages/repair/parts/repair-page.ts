/**
 * The form behind the page and how every part changes it. What is typed lives in `form`, not in
 * `data`: writing a text back into its field while somebody types makes the cursor jump.
 */
import { normalisePhone } from '../../../../contract/phone-number'
import { savedAddress } from '../../../../services/address'
import { now } from '../../../../services/clock'
import { currentCard } from '../../../../services/community-card'
import { contactPhone } from '../../../../services/contact'
import { fetchMe, homesIn } from '../../../../services/me'
import { keepRepairDraft, repairDraft } from '../../../services/repair-draft'
import { emptyForm, type ListedPlace, type Part, type RepairForm } from '../form'
import { repairView, type RepairView } from '../view'

/** The parts that say what is missing in them. */
export type Problems = Partial<Record<Part | 'words', boolean>>
const NONE: Problems = {}

/** What the parts of the page rely on; each is a behavior that brings some of it. */
export interface RepairPage {
  data: { view: RepairView | null; problems: Problems }
  form: RepairForm
  communityId: string
  setData(patch: Record<string, unknown>): void
  change(patch: Partial<RepairForm>): void
  refresh(): void
  /** Reads for danger after a short rest. */
  lookSoon(): void
  tell(text: string): void
}

export const repairPage = (instance: unknown) => instance as RepairPage

/** The number typed here, else the one remembered; normalised, maybe not yet a whole number. */
export const phoneOf = (form: RepairForm) =>
  form.phone.trim() === '' ? (contactPhone() ?? '') : normalisePhone(form.phone)

/** The room last used on this phone, or their own once the server has named it. */
function homeOf(communityId: string): ListedPlace | null {
  const saved = savedAddress(communityId)
  return saved?.roomId ? saved : null
}

export const repairForm = Behavior({
  data: {
    view: null as RepairView | null,
    problems: NONE,
    /** 上次没填完，接着填 */
    resumed: false,
    unsaved: false,
    /** Set once when a draft opens; the fields own their text afterwards. */
    description: '',
    exactPlace: '',
    phoneTyped: '',
  },
  methods: {
    /** `restored`: a form taken back from the sending queue. */
    openForm(restored: RepairForm | null) {
      const page = repairPage(this)
      page.communityId = currentCard()?.card.id ?? ''
      const draft = restored ?? repairDraft(page.communityId)
      page.form = draft ?? emptyForm()
      page.form.home ??= homeOf(page.communityId)
      const { description, exactPlace, phone } = page.form
      const resumed = draft !== null && restored === null
      this.setData({ resumed, description, exactPlace, phoneTyped: phone })
      page.refresh()
      void fetchMe().then(
        () => {
          page.form.home ??= homeOf(page.communityId)
          page.refresh()
        },
        // Whether a room is verified is the server's to know; without an answer the last one holds.
        () => undefined,
      )
    },
    change(patch: Partial<RepairForm>) {
      const page = repairPage(this)
      page.form = { ...page.form, ...patch }
      const kept = keepRepairDraft(page.communityId, page.form)
      if (this.data.unsaved === kept) this.setData({ unsaved: !kept })
      page.refresh()
    },
    refresh() {
      const page = repairPage(this)
      const phone = page.form.phone.trim() === '' ? contactPhone() : null
      const card = currentCard()?.card ?? null
      const rooms = homesIn(page.communityId)
      const view = repairView(page.form, { card, rooms, phone, now: now() })
      if (JSON.stringify(view) !== JSON.stringify(this.data.view)) this.setData({ view })
    },
    onStartOver() {
      const page = repairPage(this)
      page.form = { ...emptyForm(), home: page.form.home }
      this.setData({ resumed: false, description: '', exactPlace: '', phoneTyped: '' })
      page.change({})
    },
  },
})
