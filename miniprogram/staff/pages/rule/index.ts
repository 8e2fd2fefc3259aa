import { reading } from '../../../behaviors/reading'
import { telling } from '../../../behaviors/telling'
import type {
  PromiseLimit,
  PromiseRule,
  PromiseStep,
} from '../../../contract/replies/promise-types'
import type { PauseReason } from '../../../contract/work-order-names'
import { fetching } from '../../behaviors/fetching'
import { leave } from '../../services/leaving'
import { keepDraft, openDraft, type RulesDraft } from '../../services/rules-draft'
import { summaryOf } from '../../words/rule-words'
import { withLimit, withoutStep, withPause, withStep } from './edits'
import { ruleView, type RuleView } from './view'

interface Own {
  communityId: string
  id: string
  draft: RulesDraft | null
}

const ownOf = (page: unknown) => page as Own

Component({
  behaviors: [reading, telling, fetching],
  data: {
    view: null as RuleView,
    gone: false,
    /** Set when the page opens or the sentence is taken over; the field owns it in between. */
    summary: '',
    removing: false,
  },
  methods: {
    onLoad({ community = '', id = '' }: { community?: string; id?: string }) {
      Object.assign(ownOf(this), { communityId: community, id, draft: null })
      void this.open()
    },
    async open() {
      const own = ownOf(this)
      const draft = await this.fetched(openDraft(own.communityId))
      if (!draft) return
      own.draft = draft
      this.setData({ summary: this.rule()?.summary ?? '', gone: this.rule() === null })
      this.redraw()
    },
    onRetry() {
      this.beginAnew()
      void this.open()
    },
    rule(): PromiseRule | null {
      const { draft, id } = ownOf(this)
      return draft?.rules.rules.find((rule) => rule.id === id) ?? null
    },
    redraw() {
      const { draft, id } = ownOf(this)
      if (draft) this.setData({ view: ruleView(id, draft) })
    },
    /** Null takes the rule out. */
    edit(next: PromiseRule | null) {
      const own = ownOf(this)
      if (!own.draft) return
      const { rules } = own.draft
      const others = next
        ? rules.rules.map((rule) => (rule.id === next.id ? next : rule))
        : rules.rules.filter((rule) => rule.id !== own.id)
      own.draft = { ...own.draft, rules: { ...rules, rules: others } }
      if (!keepDraft(own.communityId, own.draft)) this.tell('手机没有空间了，离开这页会丢')
      this.redraw()
    },
    limit(target: WechatMiniprogram.TouchEvent['currentTarget'], patch: Partial<PromiseLimit>) {
      const rule = this.rule()
      const { step } = target.dataset as { step: PromiseStep }
      if (rule) this.edit(withLimit(rule, step, patch))
    },
    onSpan({ currentTarget, detail }: WechatMiniprogram.CustomEvent<{ minutes: number }>) {
      this.limit(currentTarget, { minutes: detail.minutes })
    },
    onClock({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { on } = currentTarget.dataset as { on: boolean }
      this.limit(currentTarget, { clock: on ? '24x7' : 'service-hours' })
    },
    onBasis({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { on } = currentTarget.dataset as { on: boolean }
      this.limit(currentTarget, { basis: on ? 'submission' : 'appointment' })
    },
    onWorkdays({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { on } = currentTarget.dataset as { on: boolean }
      this.limit(currentTarget, { workdaysOnly: !on })
    },
    onRemoveStep({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const rule = this.rule()
      const { step } = currentTarget.dataset as { step: PromiseStep }
      if (rule) this.edit(withoutStep(rule, step))
    },
    onAddStep({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const rule = this.rule()
      const { step } = currentTarget.dataset as { step: PromiseStep }
      if (rule) this.edit(withStep(rule, step))
    },
    onPause({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const rule = this.rule()
      const { id } = currentTarget.dataset as { id: PauseReason }
      if (rule) this.edit(withPause(rule, id))
    },
    onSummary({ detail }: WechatMiniprogram.Input) {
      const rule = this.rule()
      if (rule) this.edit({ ...rule, summary: detail.value })
    },
    onTakeOffer() {
      const rule = this.rule()
      const { draft } = ownOf(this)
      if (!rule || !draft) return
      const summary = summaryOf(rule, draft.rules)
      this.edit({ ...rule, summary })
      this.setData({ summary })
    },
    onAskRemove() {
      this.setData({ removing: true })
    },
    onKeep() {
      this.setData({ removing: false })
    },
    onRemove() {
      this.setData({ removing: false })
      this.edit(null)
      leave()
    },
  },
})
