import { reading } from '../../../behaviors/reading'
import { telling } from '../../../behaviors/telling'
import { failureCode } from '../../../services/api-error'
import { now } from '../../../services/clock'
import { troubleOf } from '../../../words/trouble'
import type { StaffWorkOrder } from '../../contract/desk'
import { changeWatch, type ChangeWatch } from '../../services/change-watch'
import { fetchStaffOrder, type StaffMoveName } from '../../services/desk-orders'
import { fetchToken } from '../../services/desk-queue'
import { takeWord } from '../../services/last-word'
import { tapMove } from '../../services/one-tap'
import {
  forgetRefused,
  onParcelChange,
  parcelWords,
  sendParcels,
} from '../../services/photo-parcels'
import { photoAddresses } from './parts/photo-addresses'
import { ringing } from './parts/ringing'
import { staffOrderView, type StaffOrderView } from './view'

interface Own {
  communityId: string
  orderId: string
  all: StaffWorkOrder | null
  savedAt: string | null
  watch: ChangeWatch
}

const ownOf = (page: unknown) => page as Own

Component({
  behaviors: [reading, telling, ringing, photoAddresses],
  data: {
    view: null as StaffOrderView | null,
    stale: '',
    failed: '',
    gone: false,
    /** 王客服 14:41 受理了 */
    changed: '',
    /** the move that a tap has just begun */
    moving: '',
    /** photos of a move on their way from this phone */
    parcels: '',
  },
  methods: {
    onLoad({ community = '', id = '' }: { community?: string; id?: string }) {
      const watch = changeWatch({
        ask: () => fetchToken(community),
        onChanged: () => this.reload(),
        onBeat: () => {
          this.redraw()
        },
      })
      Object.assign(ownOf(this), { communityId: community, orderId: id, all: null, savedAt: null })
      ownOf(this).watch = watch
    },
    take(all: StaffWorkOrder) {
      Object.assign(ownOf(this), { all, savedAt: now().toISOString() })
      this.setData({ stale: '', failed: '', gone: false })
      this.redraw()
      void wx.setNavigationBarTitle({ title: this.data.view?.title ?? '' })
    },
    /** The minutes go on; nothing else is set that has not changed. */
    redraw() {
      const { all, orderId } = ownOf(this)
      const parcels = parcelWords(orderId)
      if (parcels !== this.data.parcels) this.setData({ parcels })
      if (!all) return
      const view = staffOrderView(all, now())
      if (JSON.stringify(view) !== JSON.stringify(this.data.view)) this.setData({ view })
    },
    /** On every show and every change: photo addresses last ten minutes. False when none came. */
    async reload(): Promise<boolean> {
      const own = ownOf(this)
      try {
        this.take(await fetchStaffOrder(own.communityId, own.orderId))
        return true
      } catch (error) {
        const code = failureCode(error)
        const gone = code === 'object.unknown' || code === 'access.denied'
        if (gone) {
          own.watch.stop()
          own.all = null
          this.setData({ view: null })
        }
        this.setData({ ...troubleOf(error, gone ? null : own.savedAt), gone })
        return false
      }
    },
    onReload() {
      this.setData({ failed: '' })
      void this.reload()
    },
    onMain() {
      const main = this.data.view?.moves.main
      if (!main) return
      if (main.atOnce) void this.makeMove(main.move as StaffMoveName)
      else this.openForm(main.move)
    },
    onRow({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { move, once } = currentTarget.dataset as { move: string; once: boolean }
      if (once) void this.makeMove(move as StaffMoveName)
      else this.openForm(move)
    },
    /** Merging begins with choosing the other order, which is a page of its own. */
    openForm(move: string) {
      if (move === 'merge') this.openPage('merge', ownOf(this).orderId)
      else this.openPage('move', ownOf(this).orderId, `&move=${move}`)
    },
    openPage(page: 'order' | 'merge' | 'move' | 'showing', id: string, more = '') {
      const query = `community=${ownOf(this).communityId}&id=${id}${more}`
      void wx.navigateTo({ url: `/staff/pages/${page}/index?${query}` })
    },
    onNeighbour({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id, page } = currentTarget.dataset as { id: string; page: 'order' | 'showing' }
      this.openPage(page, id)
    },
    async makeMove(move: StaffMoveName) {
      const { all } = ownOf(this)
      if (!all || this.data.moving !== '') return
      this.setData({ moving: move, changed: '' })
      const button = this.data.view?.moves.all.find((each) => each.move === move)
      const tapped = await tapMove(all.order, move)
      this.setData({ moving: '' })
      if (tapped.outcome === 'failed') {
        this.tell(tapped.sentence)
        return
      }
      this.take(tapped.all)
      if (tapped.outcome === 'changed') this.setData({ changed: tapped.words })
      else this.tell(button?.told ?? '')
    },
    onCallReporter() {
      const phone = ownOf(this).all?.reporterPhone
      if (phone) void this.ring(phone, this.data.view?.reporter.name ?? '')
    },
    onCallBehalf() {
      const about = ownOf(this).all?.onBehalf
      if (about?.phone) void this.ring(about.phone, about.name ?? '')
    },
    onCallOwner() {
      const assignee = ownOf(this).all?.assignee
      if (assignee?.phone) void this.ring(assignee.phone, assignee.name)
    },
    rest() {
      ownOf(this).watch.stop()
      onParcelChange(null)
    },
  },
  pageLifetimes: {
    show() {
      const said = takeWord()
      if (said !== '') this.tell(said)
      onParcelChange(() => {
        this.redraw()
        // A photo that has arrived belongs to what is shown.
        if (this.data.parcels === '') void this.reload()
      })
      void sendParcels()
      ownOf(this).watch.start()
      void this.reload()
    },
    hide() {
      this.rest()
      forgetRefused(ownOf(this).orderId)
    },
  },
  lifetimes: {
    detached() {
      this.rest()
    },
  },
})
