/** The form behind the page: opened from its draft, changed, restored, submitted. */
import { currentCard } from '../../../services/community-card'
import { contactPhone } from '../../../services/contact'
import { phoneOf, type Problems, type ReportPage } from '../../behaviors/report-page'
import { itemById } from '../../catalogue/catalogue'
import { keepReportDraft, reportDraft } from '../../services/report-drafts'
import { takeBack } from '../../services/submissions'
import { bodyOf, emptyForm, itemOf, missingParts, type TalkForm } from './form'
import { talkView, type TalkView } from './view'

export interface TalkPage extends ReportPage {
  form: TalkForm
  change(patch: Partial<TalkForm>): void
}

export const talkPage = (instance: unknown) => instance as TalkPage

const NONE: Problems = {}

export const talkForm = Behavior({
  data: {
    view: null as TalkView | null,
    problems: NONE,
    /** 上次没填完，接着填 */
    resumed: false,
    unsaved: false,
    /** Set once when a draft opens; the fields own their text afterwards. */
    description: '',
    phoneTyped: '',
  },
  methods: {
    /** `restored`: a form taken back from the sending queue. */
    openForm(restored: TalkForm | null) {
      const page = talkPage(this)
      page.communityId = currentCard()?.card.id ?? ''
      page.kind = 'talk'
      const draft = restored ?? reportDraft('talk', page.communityId)
      page.form = draft ?? emptyForm()
      const { description, phone } = page.form
      const resumed = draft !== null && restored === null
      this.setData({ resumed, description, phoneTyped: phone })
      this.refresh()
    },
    change(patch: Partial<TalkForm>) {
      const page = talkPage(this)
      page.form = { ...page.form, ...patch }
      const kept = keepReportDraft('talk', page.communityId, page.form)
      if (this.data.unsaved === kept) this.setData({ unsaved: !kept })
      this.refresh()
    },
    refresh() {
      const { form } = talkPage(this)
      const phone = form.phone.trim() === '' ? contactPhone() : null
      const view = talkView(form, { card: currentCard()?.card ?? null, phone })
      if (JSON.stringify(view) !== JSON.stringify(this.data.view)) this.setData({ view })
    },
    typed() {
      return talkPage(this).form.description
    },
    missing(): string[] {
      const { form } = talkPage(this)
      return missingParts(form, phoneOf(form))
    },
    parcel(phone: string) {
      const { form } = talkPage(this)
      return { title: itemById(itemOf(form))?.name ?? '', body: bodyOf(form, phone) }
    },
    restore(entryId: string) {
      const page = talkPage(this)
      page.form = takeBack('talk', entryId) ?? page.form
      page.change({})
    },
    onStartOver() {
      const page = talkPage(this)
      page.form = emptyForm(page.form.talk)
      this.setData({ resumed: false, description: '', phoneTyped: '' })
      page.change({})
    },
  },
})
