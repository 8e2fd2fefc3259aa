/** The form behind the page and how every part changes it. */
import { savedAddress } from '../../../../services/address'
import { now } from '../../../../services/clock'
import { currentCard } from '../../../../services/community-card'
import { contactPhone } from '../../../../services/contact'
import { fetchMe, homesIn } from '../../../../services/me'
import { phoneOf, type Problems, type ReportPage } from '../../../behaviors/report-page'
import { itemById } from '../../../catalogue/catalogue'
import { keepReportDraft, reportDraft } from '../../../services/report-drafts'
import { takeBack } from '../../../services/submissions'
import { leftOf } from '../../../words/windows'
import { bodyOf, emptyForm, missingParts, textOf, type ListedPlace, type RepairForm } from '../form'
import { livesThere, repairView, type RepairView } from '../view'

const NONE: Problems = {}

/** What the parts of the page rely on; each is a behavior that brings some of it. */
export interface RepairPage extends ReportPage {
  data: { view: RepairView | null; problems: Problems }
  form: RepairForm
  change(patch: Partial<RepairForm>): void
  refresh(): void
  /** Reads for danger after a short rest. */
  lookSoon(): void
  /** Asks what neighbours have reported, once what and where are known. */
  lookAround(): void
}

export const repairPage = (instance: unknown) => instance as RepairPage

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
    theirName: '',
    theirPhone: '',
  },
  methods: {
    /** `restored`: a form taken back from the sending queue. */
    openForm(restored: RepairForm | null) {
      const page = repairPage(this)
      page.communityId = currentCard()?.card.id ?? ''
      page.kind = 'repair'
      const draft = restored ?? reportDraft('repair', page.communityId)
      page.form = draft ?? emptyForm()
      page.form.home ??= homeOf(page.communityId)
      const { description, exactPlace, phone } = page.form
      const resumed = draft !== null && restored === null
      const { name: theirName = '', phone: theirPhone = '' } = page.form.behalf ?? {}
      this.setData({ resumed, description, exactPlace, phoneTyped: phone, theirName, theirPhone })
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
      const kept = keepReportDraft('repair', page.communityId, page.form)
      if (this.data.unsaved === kept) this.setData({ unsaved: !kept })
      page.refresh()
      page.lookAround()
    },
    refresh() {
      const page = repairPage(this)
      const phone = page.form.phone.trim() === '' ? contactPhone() : null
      const card = currentCard()?.card ?? null
      const rooms = homesIn(page.communityId)
      const view = repairView(page.form, { card, rooms, phone })
      if (JSON.stringify(view) !== JSON.stringify(this.data.view)) this.setData({ view })
    },
    typed() {
      return textOf(repairPage(this).form)
    },
    missing(): string[] {
      const { form } = repairPage(this)
      return missingParts(form, phoneOf(form))
    },
    parcel(phone: string) {
      const { form } = repairPage(this)
      const window = form.window ? leftOf(form.window, now()) : null
      const title = itemById(form.itemId ?? '')?.name ?? '报修'
      const lives = livesThere(form, homesIn(repairPage(this).communityId))
      return { title, body: bodyOf({ ...form, window }, phone, lives) }
    },
    restore(entryId: string) {
      const page = repairPage(this)
      page.form = takeBack('repair', entryId) ?? page.form
      page.change({})
    },
    onStartOver() {
      const page = repairPage(this)
      page.form = { ...emptyForm(), home: page.form.home }
      this.setData({
        ...{ resumed: false, description: '', exactPlace: '', phoneTyped: '' },
        ...{ theirName: '', theirPhone: '' },
      })
      page.change({})
    },
  },
})
