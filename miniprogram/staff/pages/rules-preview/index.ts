import { reading } from '../../../behaviors/reading'
import { telling } from '../../../behaviors/telling'
import { failureCode, isApiError } from '../../../services/api-error'
import { sentenceOf } from '../../words/sentences'
import { now } from '../../../services/clock'
import { fetching } from '../../behaviors/fetching'
import { leave } from '../../services/leaving'
import {
  dropDraft,
  fetchRules,
  isChanged,
  keepDraft,
  openDraft,
  previewRules,
  rebased,
  storeRules,
  type RulesDraft,
} from '../../services/rules-draft'
import { faultSentence, shownFaults } from '../../words/rule-fault-words'
import { faultRows, previewView, type PreviewView } from './view'

interface Own {
  communityId: string
  draft: RulesDraft | null
}

const ownOf = (page: unknown) => page as Own

Component({
  behaviors: [reading, telling, fetching],
  data: {
    view: null as PreviewView | null,
    unchanged: false,
    saving: false,
    saved: false,
    trouble: '',
    conflict: false,
  },
  methods: {
    onLoad({ community = '' }: { community?: string }) {
      Object.assign(ownOf(this), { communityId: community, draft: null })
    },
    async refresh() {
      const own = ownOf(this)
      const found = await this.fetched(look(own.communityId))
      if (!found) return
      own.draft = found.draft
      const { draft, faults, preview } = found
      const view = isChanged(draft) ? previewView(draft, faults, preview, now()) : null
      this.setData({ view, unchanged: view === null })
    },
    onRetry() {
      this.beginAnew()
      void this.refresh()
    },
    onFault({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id } = currentTarget.dataset as { id: string }
      const { communityId } = ownOf(this)
      if (id === '') leave()
      else void wx.navigateTo({ url: `/staff/pages/rule/index?community=${communityId}&id=${id}` })
    },
    onOrder({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id } = currentTarget.dataset as { id: string }
      const { communityId } = ownOf(this)
      void wx.navigateTo({ url: `/staff/pages/order/index?community=${communityId}&id=${id}` })
    },
    async onSave() {
      const { draft, communityId } = ownOf(this)
      if (!draft || this.data.saving) return
      this.setData({ saving: true, trouble: '' })
      try {
        await storeRules(communityId, draft)
        dropDraft(communityId)
        this.setData({ saved: true })
        void wx.pageScrollTo({ scrollTop: 0, duration: 0 })
      } catch (error) {
        this.onNotSaved(error)
      }
      this.setData({ saving: false })
    },
    onNotSaved(error: unknown) {
      const { draft } = ownOf(this)
      const code = failureCode(error)
      if (code === 'object.changed') this.setData({ conflict: true })
      else this.setData({ trouble: sentenceOf(code) })
      if (code !== 'promise-rules.faulty' || !isApiError(error) || !draft) return
      const faults = error.fields.map(({ path, rule }) => ({ path, sentence: faultSentence(rule) }))
      this.setData({ 'view.faults': faultRows(faults, draft.rules) })
    },
    async onTakeLatest() {
      const own = ownOf(this)
      if (!own.draft || this.data.saving) return
      this.setData({ saving: true })
      try {
        own.draft = rebased(own.draft, await fetchRules(own.communityId))
        keepDraft(own.communityId, own.draft)
        this.setData({ conflict: false, trouble: '' })
        this.tell('放到最新的上了，再看一遍')
        await this.refresh()
      } catch (error) {
        this.setData({ trouble: sentenceOf(failureCode(error)) })
      }
      this.setData({ saving: false })
    },
  },
  pageLifetimes: {
    show() {
      void this.refresh()
    },
  },
})

/** The cloud is asked only about what the phone finds no fault with. */
async function look(communityId: string) {
  const draft = await openDraft(communityId)
  const faults = shownFaults(draft.rules)
  if (!isChanged(draft) || faults.length > 0) return { draft, faults, preview: null }
  const preview = await previewRules(communityId, draft.rules)
  const found = preview.faults.map(({ path, code }) => ({ path, sentence: faultSentence(code) }))
  return { draft, faults: found, preview }
}
