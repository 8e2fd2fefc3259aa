import { reading } from '../../../behaviors/reading'
import { telling } from '../../../behaviors/telling'
import { failureCode } from '../../../services/api-error'
import { now } from '../../../services/clock'
import { fetching } from '../../behaviors/fetching'
import { confirm, fetchHandovers, giveBack, type Handovers } from '../../services/handover'
import { sentenceOf } from '../../words/sentences'
import { handoversView, type View } from './view'

interface Own {
  communityId: string
  reason: string
}

const ownOf = (page: unknown) => page as Own

Component({
  behaviors: [reading, telling, fetching],
  data: {
    view: null as View | null,
    /** the order to give back, and of which hand-over */
    returning: null as { id: string; orderId: string; title: string } | null,
    open: false,
    /** another number empties the field */
    turn: 0,
    problem: '',
    busy: '',
    trouble: '',
  },
  methods: {
    onLoad({ community = '' }: { community?: string }) {
      Object.assign(ownOf(this), { communityId: community, reason: '' })
    },
    async refresh() {
      const found = await this.fetched(fetchHandovers(ownOf(this).communityId))
      if (found) this.draw(found)
    },
    draw(found: Handovers) {
      this.setData({ view: handoversView(found, now()) })
    },
    onRetry() {
      this.beginAnew()
      void this.refresh()
    },
    /** One thing at a time; a second tap on a key is no second confirmation. */
    async act(id: string, doing: Promise<Handovers>, told: string) {
      this.setData({ busy: id, trouble: '' })
      try {
        this.draw(await doing)
        this.setData({ open: false })
        this.tell(told)
      } catch (error) {
        this.setData({ trouble: sentenceOf(failureCode(error)) })
        await this.refresh()
      }
      this.setData({ busy: '' })
    },
    onConfirm({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id } = currentTarget.dataset as { id: string }
      if (this.data.busy !== '') return
      void this.act(id, confirm(ownOf(this).communityId, id), '记下了，都在您手上了')
    },
    onReturn({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id, order, title } = currentTarget.dataset as Record<'id' | 'order' | 'title', string>
      ownOf(this).reason = ''
      const returning = { id, orderId: order, title }
      const turn = this.data.turn + 1
      this.setData({ returning, open: true, problem: '', trouble: '', turn })
    },
    onReason({ detail }: WechatMiniprogram.CustomEvent<{ text: string }>) {
      ownOf(this).reason = detail.text
      if (this.data.problem !== '') this.setData({ problem: '' })
    },
    onClose() {
      this.setData({ open: false })
    },
    onGiveBack() {
      const { returning, busy } = this.data
      const { communityId, reason } = ownOf(this)
      const said = reason.trim()
      if (!returning || busy !== '') return
      if (said === '' || Array.from(said).length > 200) {
        this.setData({ problem: said === '' ? '请写一句为什么' : '太长了，删到 200 字以内' })
        return
      }
      const body = { orderId: returning.orderId, reason: said }
      void this.act(returning.id, giveBack(communityId, returning.id, body), '退回了，前台会重新派')
    },
    onOrder({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id } = currentTarget.dataset as { id: string }
      const { communityId } = ownOf(this)
      void wx.navigateTo({ url: `/staff/pages/order/index?community=${communityId}&id=${id}` })
    },
  },
  pageLifetimes: {
    show() {
      void this.refresh()
    },
  },
})
