import { reading } from '../../../behaviors/reading'
import { telling } from '../../../behaviors/telling'
import type { StaffWorkOrder } from '../../contract/desk'
import { failureCode, sentenceOf } from '../../../services/api-error'
import { placeCallTo } from '../../../services/call'
import { now } from '../../../services/clock'
import { attempt } from '../../../services/privacy'
import { troubleOf } from '../../../words/trouble'
import { acceptOrder, fetchStaffOrder } from '../../services/desk-orders'
import { showPhotos } from '../../services/photos'
import { lastWords, staffOrderView, type StaffOrderView } from './view'

interface Own {
  communityId: string
  orderId: string
  all: StaffWorkOrder | null
  savedAt: string | null
}

const ownOf = (page: unknown) => page as Own

const MOVED = ['object.changed', 'work-order.move-refused']

Component({
  behaviors: [reading, telling],
  data: {
    view: null as StaffOrderView | null,
    stale: '',
    failed: '',
    gone: false,
    /** 王客服 14:41 受理了 */
    changed: '',
    accepting: false,
    numberToDial: null as { title: string; number: string } | null,
  },
  methods: {
    onLoad({ community = '', id = '' }: { community?: string; id?: string }) {
      Object.assign(ownOf(this), { communityId: community, orderId: id, all: null, savedAt: null })
    },
    take(all: StaffWorkOrder) {
      Object.assign(ownOf(this), { all, savedAt: now().toISOString() })
      const view = staffOrderView(all, now())
      this.setData({ view, stale: '', failed: '', gone: false })
      void wx.setNavigationBarTitle({ title: view.title })
    },
    /** On every show: a colleague may have moved it on, and photo addresses last ten minutes. */
    async reload() {
      const own = ownOf(this)
      try {
        this.take(await fetchStaffOrder(own.communityId, own.orderId))
      } catch (error) {
        const code = failureCode(error)
        const gone = code === 'object.unknown' || code === 'access.denied'
        if (gone) this.setData({ view: null })
        this.setData({ ...troubleOf(error, gone ? null : own.savedAt), gone })
      }
    },
    onReload() {
      this.setData({ failed: '' })
      void this.reload()
    },
    async onAccept() {
      const { all } = ownOf(this)
      if (!all || this.data.accepting) return
      this.setData({ accepting: true, changed: '' })
      try {
        this.take(await acceptOrder(all))
        this.tell('受理了，住户看得到')
      } catch (error) {
        await this.onNotMoved(error)
      }
      this.setData({ accepting: false })
    },
    /** Somebody was faster: what it has become matters more than that the tap failed. */
    async onNotMoved(error: unknown) {
      if (!MOVED.includes(failureCode(error))) {
        this.tell(sentenceOf(failureCode(error)))
        return
      }
      await this.reload()
      const { all } = ownOf(this)
      if (all) this.setData({ changed: lastWords(all, now()) })
    },
    async onCallReporter() {
      const phone = ownOf(this).all?.reporterPhone
      if (!phone) return
      const title = `请直接拨打${this.data.view?.reporter.name ?? ''}`
      if ((await placeCallTo(phone)) === 'failed')
        this.setData({ numberToDial: { title, number: phone } })
    },
    async onCopyNumber({ detail }: WechatMiniprogram.CustomEvent<{ number: string }>) {
      const data = detail.number
      const { outcome } = await attempt((callbacks) => {
        wx.setClipboardData({ data, ...callbacks })
      })
      if (outcome === 'ok') this.onCloseNumber()
      else this.tell('没能复制，请按住号码选中')
    },
    onCloseNumber() {
      this.setData({ numberToDial: null })
    },
    onPhoto({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id } = currentTarget.dataset as { id: string }
      showPhotos(this.data.view?.photos ?? [], id)
    },
    onDecline() {
      const { all } = ownOf(this)
      if (!all) return
      const { communityId, id, version } = all.order
      const query = `community=${communityId}&id=${id}&version=${version}`
      void wx.navigateTo({ url: `/staff/pages/decline/index?${query}` })
    },
  },
  pageLifetimes: {
    show() {
      void this.reload()
    },
  },
})
