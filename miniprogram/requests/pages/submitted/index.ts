import { calling } from '../../../behaviors/calling'
import { reading } from '../../../behaviors/reading'
import { now } from '../../../services/clock'
import { onOutboxChange, outboxEntry } from '../../../services/outbox'
import { messaging } from '../../behaviors/messaging'
import { showMedia } from '../../services/media-files'
import { jobsOf, onPhotoChange, retryPhoto } from '../../services/photo-queue'
import { waitingKind } from '../../services/report-drafts'
import { deliver, receiptOf, takeReplies } from '../../services/submissions'
import { submittedView, type SubmittedView } from './view'

interface Own {
  entryId: string
  unsubscribe?: (() => void)[]
}

/** A pure component of states: what the queue and the photos say, drawn whenever they change. */
Component({
  behaviors: [reading, calling, messaging],
  data: {
    view: null as SubmittedView | null,
    icons: {
      received: 'icon-success',
      sending: 'icon-replay',
      waiting: 'icon-replay',
      refused: 'icon-info-o',
    },
    buttons: { received: '看办到哪了', refused: '改一改再交' },
  },
  methods: {
    onLoad({ entry = '' }: { entry?: string }) {
      const own = this as unknown as Own
      own.entryId = entry
      const redraw = () => this.redraw()
      const arrived = () => {
        if (outboxEntry(entry)?.state === 'sent') {
          takeReplies()
          this.offerMessages()
        }
        redraw()
      }
      own.unsubscribe = [onOutboxChange(arrived), onPhotoChange(redraw)]
      redraw()
    },
    redraw() {
      const { entryId } = this as unknown as Own
      const view = submittedView(receiptOf(entryId), outboxEntry(entryId), jobsOf(entryId), now())
      if (!view || JSON.stringify(view) === JSON.stringify(this.data.view)) return
      this.setData({ view })
      void wx.setNavigationBarTitle({ title: view.kind })
    },
    /** Of what has arrived: before that there is nobody who could tell of it. */
    offerMessages() {
      const order = receiptOf((this as unknown as Own).entryId)
      if (order) void this.lookForMessages(order.communityId, 'submitted')
    },
    onRetryPhoto({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
      retryPhoto(detail.id)
    },
    onOpenPhoto({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
      const jobs = jobsOf((this as unknown as Own).entryId).filter(({ state }) => state !== 'done')
      showMedia(jobs, jobs.map(({ id }) => id).indexOf(detail.id))
    },
    onOnward() {
      const { entryId } = this as unknown as Own
      const order = receiptOf(entryId)
      const refused = this.data.view?.state === 'refused'
      void wx.redirectTo({
        url: order
          ? `/requests/pages/order/index?community=${order.communityId}&id=${order.id}`
          : refused
            ? `/requests/pages/${waitingKind(entryId) ?? 'repair'}/index?entry=${entryId}`
            : '/requests/pages/records/index',
      })
    },
  },
  pageLifetimes: {
    show() {
      void deliver().then(() => {
        this.redraw()
        this.offerMessages()
      })
    },
  },
  lifetimes: {
    detached() {
      for (const stop of (this as unknown as Own).unsubscribe ?? []) stop()
    },
  },
})
