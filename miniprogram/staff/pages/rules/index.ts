import { reading } from '../../../behaviors/reading'
import { telling } from '../../../behaviors/telling'
import type { PromiseRules } from '../../../contract/replies/promise-types'
import type { PauseReason, WorkOrderKind } from '../../../contract/work-order-names'
import { now } from '../../../services/clock'
import { fetching } from '../../behaviors/fetching'
import {
  dropDraft,
  fetchRules,
  keepDraft,
  keptDraft,
  rebased,
  type KeptRules,
  type RulesDraft,
} from '../../services/rules-draft'
import { ownItemsOf, ruleForItem, rulesView, type RulesView } from './view'

interface Own {
  communityId: string
  draft: RulesDraft | null
  latest: KeptRules | null
  /** the kind that gets a rule for one thing */
  kind: WorkOrderKind
}

const ownOf = (page: unknown) => page as Own

interface PauseSheet {
  id: PauseReason
  name: string
  minutes: number
  fault: string
}

Component({
  behaviors: [reading, telling, fetching],
  data: {
    view: null as RulesView | null,
    /** somebody stored others while this draft lay here */
    conflict: false,
    pause: null as PauseSheet | null,
    pauseOpen: false,
    itemOpen: false,
    itemStep: null as ReturnType<typeof ownItemsOf> | null,
    dropping: false,
  },
  methods: {
    onLoad({ community = '' }: { community?: string }) {
      Object.assign(ownOf(this), { communityId: community, draft: null, latest: null })
    },
    /** The draft stands at once; what is in force now decides whether it may still be stored. */
    async refresh() {
      const own = ownOf(this)
      own.draft = keptDraft(own.communityId) ?? (own.latest && draftOf(own.latest))
      this.redraw()
      const latest = await this.fetched(fetchRules(own.communityId))
      if (!latest) return
      own.latest = latest
      const kept = keptDraft(own.communityId)
      own.draft = kept ?? draftOf(latest)
      this.setData({ conflict: kept !== null && kept.base.version !== latest.version })
      this.redraw()
    },
    redraw() {
      const { draft } = ownOf(this)
      if (draft) this.setData({ view: rulesView(draft, now()) })
    },
    onRetry() {
      this.beginAnew()
      void this.refresh()
    },
    edit(rules: PromiseRules) {
      const own = ownOf(this)
      if (!own.draft) return
      own.draft = { ...own.draft, rules }
      if (!keepDraft(own.communityId, own.draft)) this.tell('手机没有空间了，离开这页会丢')
      this.redraw()
    },
    onConfirmed({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { confirmed } = currentTarget.dataset as { confirmed: boolean }
      const { draft } = ownOf(this)
      if (draft) this.edit({ ...draft.rules, confirmedByCompany: confirmed })
    },
    onRule({ currentTarget }: WechatMiniprogram.TouchEvent) {
      this.openRule((currentTarget.dataset as { id: string }).id)
    },
    openRule(id: string) {
      const { communityId } = ownOf(this)
      void wx.navigateTo({ url: `/staff/pages/rule/index?community=${communityId}&id=${id}` })
    },
    onAdd({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const own = ownOf(this)
      own.kind = (currentTarget.dataset as { kind: WorkOrderKind }).kind
      if (own.draft)
        this.setData({ itemOpen: true, itemStep: ownItemsOf(own.kind, own.draft.rules) })
    },
    onItem({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
      const { draft, kind } = ownOf(this)
      const rule = draft && ruleForItem(kind, detail.id, draft.rules)
      this.onCloseItems()
      if (!draft || !rule) return
      this.edit({ ...draft.rules, rules: draft.rules.rules.concat(rule) })
      this.openRule(rule.id)
    },
    onCloseItems() {
      this.setData({ itemOpen: false })
    },
    onPause({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id } = currentTarget.dataset as { id: PauseReason }
      const reason = ownOf(this).draft?.rules.pauseReasons.find((each) => each.id === id)
      if (!reason) return
      const { name, maxMinutes } = reason
      this.setData({ pauseOpen: true, pause: { id, name, minutes: maxMinutes, fault: '' } })
    },
    onPauseSpan({ detail }: WechatMiniprogram.CustomEvent<{ minutes: number }>) {
      const { pause, view } = this.data
      const { draft } = ownOf(this)
      if (!pause || !view || !draft) return
      const pauseReasons = draft.rules.pauseReasons.map((reason) =>
        reason.id === pause.id ? { ...reason, maxMinutes: detail.minutes } : reason,
      )
      this.edit({ ...draft.rules, pauseReasons })
      const fault = this.data.view?.pauses.find(({ id }) => id === pause.id)?.fault ?? ''
      this.setData({ 'pause.minutes': detail.minutes, 'pause.fault': fault })
    },
    onClosePause() {
      this.setData({ pauseOpen: false })
    },
    onTakeLatest() {
      const own = ownOf(this)
      if (!own.draft || !own.latest) return
      own.draft = rebased(own.draft, own.latest)
      keepDraft(own.communityId, own.draft)
      this.setData({ conflict: false })
      this.tell('放到最新的上了，再看一遍')
      this.redraw()
    },
    onAskDrop() {
      this.setData({ dropping: true })
    },
    onKeep() {
      this.setData({ dropping: false })
    },
    onDrop() {
      const own = ownOf(this)
      dropDraft(own.communityId)
      own.draft = own.latest && draftOf(own.latest)
      this.setData({ dropping: false, conflict: false })
      this.redraw()
    },
    onPreview() {
      const { communityId } = ownOf(this)
      void wx.navigateTo({ url: `/staff/pages/rules-preview/index?community=${communityId}` })
    },
  },
  pageLifetimes: {
    show() {
      void this.refresh()
    },
  },
})

const draftOf = (latest: KeptRules): RulesDraft => ({ base: latest, rules: latest.rules })
