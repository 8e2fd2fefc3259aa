import { saveDraft } from '../../../../services/drafts'
import { now } from '../../../../services/clock'
import { currentCard } from '../../../../services/community-card'
import type { KeepableStep, PauseReason, Urgency } from '../../../../contract/work-order-names'
import { knownValues, moneyWords } from '../../../words/canned'
import { quoteOf } from '../body'
import { EMPTY_MATERIAL, moveDraft, type Material, type MoveForm } from '../form'
import { readyFor } from '../ready-words'
import { longestPause, readyUntils, readyWindows } from '../when-view'
import { movePage } from './move-page'

type Tap = WechatMiniprogram.CustomEvent<{ id: string }>
type Written = WechatMiniprogram.CustomEvent<{ text: string }>
type Picked = WechatMiniprogram.CustomEvent<{ value: string }>
type TextField = 'words' | 'reason' | 'referral'

/** What canned replies are filled with: the price that is being named, else the order's own. */
export const valuesOf = (instance: unknown): Record<string, string> => {
  const { all, move, form } = movePage(instance)
  if (!all) return {}
  const known = knownValues(all, currentCard()?.card.shortNumber ?? '', now())
  const quote = move === 'quote' ? quoteOf(form) : null
  return quote ? { ...known, ...moneyWords(quote) } : known
}

/** Every field of the form: what is typed and chosen goes to the form, the draft and the view. */
export const filling = Behavior({
  methods: {
    change(patch: Partial<MoveForm>) {
      const page = movePage(this)
      page.form = { ...page.form, ...patch }
      saveDraft(moveDraft(page.orderId, page.move), page.form)
      page.draw()
    },
    /** Other words are another remark, so they get another key. */
    onWords({ detail }: Written) {
      movePage(this).key = ''
      this.change({ words: detail.text })
    },
    onReason({ detail }: Written) {
      this.change({ reason: detail.text })
    },
    onReferral({ detail }: Written) {
      this.change({ referral: detail.text })
    },
    takeReady(field: TextField, id: string) {
      const page = movePage(this)
      if (!page.all) return
      const ready = readyFor(field, page.move, page.all, page.form, valuesOf(this))
      const text = ready.find((each) => each.id === id)?.text
      if (text === undefined) return
      page.key = ''
      this.change({ [field]: text })
      page.fill()
    },
    onReadyWords({ detail }: Tap) {
      this.takeReady('words', detail.id)
    },
    onReadyReason({ detail }: Tap) {
      this.takeReady('reason', detail.id)
    },
    onReadyReferral({ detail }: Tap) {
      this.takeReady('referral', detail.id)
    },
    onAssignee({ detail }: WechatMiniprogram.CustomEvent<{ kind: string; id: string }>) {
      const isPerson = detail.kind === 'person'
      this.change({ staffId: isPerson ? detail.id : '', trade: isPerson ? '' : detail.id })
    },
    onUrgency({ detail }: Tap) {
      this.change({ urgency: detail.id as Urgency })
    },
    onKeep({ detail }: Tap) {
      const step = detail.id as KeepableStep
      const { keeps } = movePage(this).form
      const without = keeps.filter((each) => each !== step)
      this.change({ keeps: without.length < keeps.length ? without : keeps.concat(step) })
    },
    onPauseReason({ detail }: Tap) {
      this.change({ pauseReason: detail.id as PauseReason })
    },
    changeWhen(patch: Partial<MoveForm['when']>) {
      this.change({ when: { ...movePage(this).form.when, ...patch }, soon: false })
    },
    onReadyWindow({ detail }: Tap) {
      const { all } = movePage(this)
      const ready = all ? readyWindows(all, now()).find(({ id }) => id === detail.id) : null
      if (ready) this.changeWhen(ready.value)
    },
    onWindowDate({ detail }: Picked) {
      this.changeWhen({ date: detail.value })
    },
    onWindowFrom({ detail }: Picked) {
      this.changeWhen({ from: detail.value })
    },
    onWindowTo({ detail }: Picked) {
      this.changeWhen({ to: detail.value })
    },
    onSoon() {
      this.change({ soon: !movePage(this).form.soon })
    },
    onReadyUntil({ detail }: Tap) {
      const { all, form } = movePage(this)
      if (!all) return
      const ready = readyUntils(longestPause(all, form), now()).find(({ id }) => id === detail.id)
      if (ready) this.change({ until: ready.value })
    },
    onUntilDate({ detail }: Picked) {
      this.change({ until: { ...movePage(this).form.until, date: detail.value } })
    },
    onUntilClock({ detail }: Picked) {
      this.change({ until: { ...movePage(this).form.until, clock: detail.value } })
    },
    onMaterialCell({
      detail,
    }: WechatMiniprogram.CustomEvent<{ id: number; field: keyof Material; text: string }>) {
      const { form, rowIds } = movePage(this)
      const at = rowIds.indexOf(detail.id)
      const materials = form.materials.map((row, index) =>
        index === at ? { ...row, [detail.field]: detail.text } : row,
      )
      this.change({ materials })
    },
    onAddMaterial() {
      const page = movePage(this)
      page.rowIds = page.rowIds.concat(Math.max(0, ...page.rowIds) + 1)
      this.change({ materials: page.form.materials.concat(EMPTY_MATERIAL) })
      page.fill()
    },
    onRemoveMaterial({ detail }: WechatMiniprogram.CustomEvent<{ id: number }>) {
      const page = movePage(this)
      const at = page.rowIds.indexOf(detail.id)
      page.rowIds = page.rowIds.filter((id) => id !== detail.id)
      this.change({ materials: page.form.materials.filter((_, index) => index !== at) })
      page.fill()
    },
    onLabour({ detail }: Written) {
      this.change({ labour: detail.text })
    },
  },
})
