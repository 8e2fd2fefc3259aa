import { reading } from '../../../behaviors/reading'
import { telling } from '../../../behaviors/telling'
import { failureCode } from '../../../services/api-error'
import { now } from '../../../services/clock'
import type { StaffWorkOrder } from '../../contract/desk'
import { fetching } from '../../behaviors/fetching'
import { fetchStaffOrder } from '../../services/desk-orders'
import { EVERYTHING, fetchPage } from '../../services/desk-queue'
import { leaveWord } from '../../services/last-word'
import { leave } from '../../services/leaving'
import { fetchMergeTargets, mergeInto, type MergeTarget } from '../../services/neighbours'
import { sentenceOf } from '../../words/sentences'
import { targetRows, targetsAmong, type TargetRow } from './view'

interface Own {
  communityId: string
  orderId: string
  all: StaffWorkOrder | null
  targets: MergeTarget[]
  /** id of the one to merge into; empty until one is chosen */
  chosen: string
  typed: string
}

const ownOf = (page: unknown) => page as Own

/** Which order this one goes on in. Nothing is lost by it: a merged order can be split again. */
Component({
  behaviors: [reading, telling, fetching],
  data: {
    title: '',
    rows: [] as TargetRow[],
    /** 合到 1124-3 */
    key: '',
    loaded: false,
    /** what was looked for; empty: those that are alike */
    search: '',
    busy: false,
  },
  methods: {
    onLoad({ community = '', id = '' }: { community?: string; id?: string }) {
      const own = {
        communityId: community,
        orderId: id,
        all: null,
        targets: [],
        chosen: '',
        typed: '',
      }
      Object.assign(ownOf(this), own)
      void this.load()
    },
    async load() {
      const { communityId, orderId } = ownOf(this)
      const asked = Promise.all([
        fetchStaffOrder(communityId, orderId),
        fetchMergeTargets(communityId, orderId),
      ])
      const answer = await this.fetched(asked)
      if (!answer) return
      const [all, targets] = answer
      ownOf(this).all = all
      this.setData({ loaded: true, title: `${all.order.title} ${all.order.number}`, search: '' })
      this.showTargets(targets)
    },
    showTargets(targets: MergeTarget[]) {
      const own = ownOf(this)
      own.targets = targets
      this.choose(targets.some(({ orderId }) => orderId === own.chosen) ? own.chosen : '')
    },
    choose(chosen: string) {
      const own = ownOf(this)
      own.chosen = chosen
      const { targets } = own
      const number = targets.find(({ orderId }) => orderId === chosen)?.number ?? ''
      this.setData({
        rows: targetRows(targets, chosen, now()),
        key: number === '' ? '' : `合到 ${number}`,
      })
    },
    onRow({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id } = currentTarget.dataset as { id: string }
      this.choose(id)
    },
    onType({ detail }: WechatMiniprogram.Input) {
      ownOf(this).typed = detail.value
    },
    async onSearch() {
      const { communityId, orderId, typed } = ownOf(this)
      const search = typed.trim()
      if (search === '') {
        await this.load()
        return
      }
      const asked = { ...EVERYTHING, tab: 'waiting' as const, search }
      const list = await this.fetched(fetchPage(communityId, asked, null))
      if (!list) return
      this.setData({ search })
      this.showTargets(targetsAmong(list.rows, orderId))
    },
    onRetry() {
      this.beginAnew()
      void this.load()
    },
    async onMerge() {
      const { all, targets, chosen } = ownOf(this)
      const target = targets.find(({ orderId }) => orderId === chosen)
      if (!target) this.tell('先选一件')
      if (!all || !target || this.data.busy) return
      this.setData({ busy: true })
      try {
        await mergeInto(all.order, target)
        leaveWord('合好了，报的人都会知道')
        leave()
      } catch (error) {
        const code = failureCode(error)
        this.tell(sentenceOf(code))
        // One of the two has moved on: what can be chosen is another list now.
        if (code === 'object.changed' || code.startsWith('work-order.')) await this.load()
      }
      this.setData({ busy: false })
    },
  },
})
