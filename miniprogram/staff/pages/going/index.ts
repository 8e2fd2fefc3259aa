import { reading } from '../../../behaviors/reading'
import { telling } from '../../../behaviors/telling'
import { failureCode } from '../../../services/api-error'
import { now } from '../../../services/clock'
import { fetching } from '../../behaviors/fetching'
import { fetchLeaving, goHome, type Leaving } from '../../services/handover'
import { leave } from '../../services/leaving'
import { sentenceOf } from '../../words/sentences'
import {
  bodyOf,
  firstPlan,
  goingView,
  goneWords,
  orderChoices,
  type GoingView,
  type Plan,
} from './view'

interface Own {
  communityId: string
  leaving: Leaving | null
  plan: Plan | null
}

const ownOf = (page: unknown) => page as Own

Component({
  behaviors: [reading, telling, fetching],
  data: {
    view: null as GoingView | null,
    single: null as ReturnType<typeof orderChoices> | null,
    open: false,
    busy: false,
    trouble: '',
    /** what became of it; then there is nothing to do here any more */
    gone: '',
  },
  methods: {
    onLoad({ community = '' }: { community?: string }) {
      Object.assign(ownOf(this), { communityId: community, leaving: null, plan: null })
    },
    /** What has been chosen stays chosen, as far as those people are still there. */
    async refresh() {
      const own = ownOf(this)
      const leaving = await this.fetched(fetchLeaving(own.communityId))
      if (!leaving) return
      const isThere = (id: string) =>
        id === '' || leaving.people.some(({ staffId, onDuty }) => staffId === id && onDuty)
      const kept = own.plan && Object.values(own.plan.others).concat(own.plan.all).every(isThere)
      own.leaving = leaving
      own.plan = kept ? own.plan : { ...firstPlan(leaving), words: own.plan?.words ?? '' }
      this.redraw()
    },
    redraw() {
      const { leaving, plan } = ownOf(this)
      if (leaving && plan) this.setData({ view: goingView(leaving, plan, now()) })
    },
    onRetry() {
      this.beginAnew()
      void this.refresh()
    },
    choose(patch: Partial<Plan>) {
      const own = ownOf(this)
      if (!own.plan || this.data.busy) return
      own.plan = { ...own.plan, ...patch }
      this.setData({ trouble: '' })
      this.redraw()
    },
    onAll({ currentTarget }: WechatMiniprogram.TouchEvent) {
      this.choose({ all: (currentTarget.dataset as { id: string }).id, others: {} })
    },
    onQueueTo({ currentTarget }: WechatMiniprogram.TouchEvent) {
      this.choose({ queueTo: (currentTarget.dataset as { id: string }).id })
    },
    onWords({ detail }: WechatMiniprogram.CustomEvent<{ text: string }>) {
      this.choose({ words: detail.text })
    },
    onRow({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { leaving, plan } = ownOf(this)
      const { id } = currentTarget.dataset as { id: string }
      if (leaving && plan) this.setData({ single: orderChoices(leaving, plan, id), open: true })
    },
    onSingle({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { plan } = ownOf(this)
      const { id } = currentTarget.dataset as { id: string }
      const { single } = this.data
      if (plan && single) this.choose({ others: { ...plan.others, [single.id]: id } })
      this.setData({ open: false })
    },
    onClose() {
      this.setData({ open: false })
    },
    async onGo() {
      const { leaving, plan, communityId } = ownOf(this)
      if (!leaving || !plan || this.data.busy || this.data.view?.problem) return
      this.setData({ busy: true, trouble: '' })
      try {
        const gone = await goHome(communityId, bodyOf(leaving, plan))
        this.setData({ gone: goneWords(gone, leaving, plan) })
        // The key may have been pressed from the foot of a long list.
        void wx.pageScrollTo({ scrollTop: 0, duration: 0 })
      } catch (error) {
        this.setData({ trouble: sentenceOf(failureCode(error)) })
        await this.refresh()
      }
      this.setData({ busy: false })
    },
    onDone() {
      leave()
    },
  },
  pageLifetimes: {
    show() {
      if (this.data.gone === '') void this.refresh()
    },
  },
})
