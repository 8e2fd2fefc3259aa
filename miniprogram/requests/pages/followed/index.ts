import { calling } from '../../../behaviors/calling'
import { reading } from '../../../behaviors/reading'
import { failureCode, isUnreached } from '../../../services/api-error'
import { now } from '../../../services/clock'
import { currentCard } from '../../../services/community-card'
import { vibrate } from '../../../services/haptics'
import { uuid } from '../../../services/random'
import { troubleOf } from '../../../words/trouble'
import type { FollowedOrder } from '../../contract/neighbours'
import { showMedia } from '../../services/media-files'
import { mediaOrigin } from '../../services/media-origin'
import { fetchFollowed, follow, tellStillBroken, unfollow } from '../../services/neighbours'
import { sentenceOf } from '../../words/sentences'
import { joining } from './joining'
import { BROKEN_AFTER_MS, followedView, type FollowedKey, type FollowedView } from './view'

const REDRAW_MS = 30_000

interface Own {
  communityId: string
  orderId: string
  order: FollowedOrder | null
  readAt: Date
  /** of a 还没好 whose answer never came: the second try must count once */
  key: string
  minuteHand?: number
}

const ownOf = (page: unknown) => page as Own

/** Somebody else's order, waited for: what is shown was released, and nothing of it stays on the phone. */
Component({
  behaviors: [reading, calling, joining],
  data: {
    view: null as FollowedView | null,
    stale: '',
    failed: '',
    gone: false,
    doing: '',
    leaving: false,
  },
  methods: {
    onLoad({ id = '', community, joined }: { id?: string; community?: string; joined?: string }) {
      const communityId = community ?? currentCard()?.card.id ?? ''
      Object.assign(ownOf(this), { communityId, orderId: id, order: null, key: uuid() })
      if (joined) this.welcome(communityId)
    },
    take(order: FollowedOrder) {
      Object.assign(ownOf(this), { order, readAt: now() })
      this.setData({ stale: '', failed: '', gone: false })
      this.redraw()
    },
    redraw() {
      const { order, readAt } = ownOf(this)
      if (!order) return
      const view = followedView(order, mediaOrigin(), readAt, now())
      if (JSON.stringify(view) !== JSON.stringify(this.data.view)) this.setData({ view })
    },
    async reload() {
      const own = ownOf(this)
      try {
        this.take(await fetchFollowed(own.communityId, own.orderId))
      } catch (error) {
        const gone = failureCode(error) === 'object.unknown'
        if (gone) own.order = null
        if (gone) this.setData({ view: null })
        const savedAt = own.order ? own.readAt.toISOString() : null
        this.setData({ ...troubleOf(error, savedAt), gone })
      }
    },
    onReload() {
      this.setData({ failed: '' })
      void this.reload()
    },
    onOpenPhoto({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
      const photos = ownOf(this).order?.photos ?? []
      const files = photos.map(({ url }) => ({ kind: 'photo' as const, path: mediaOrigin() + url }))
      showMedia(files, photos.map(({ id }) => id).indexOf(detail.id))
    },
    onBrokenPhoto() {
      if (now().getTime() - ownOf(this).readAt.getTime() > BROKEN_AFTER_MS) void this.reload()
    },
    onKey({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id, wait } = currentTarget.dataset as { id: FollowedKey['id']; wait: string }
      if (wait) this.tell(wait)
      else void this.act(id)
    },
    async act(id: FollowedKey['id']) {
      const own = ownOf(this)
      if (this.data.doing) return
      this.setData({ doing: id })
      try {
        const asked = [own.communityId, own.orderId] as const
        this.take(
          id === 'follow' ? await follow(...asked) : await tellStillBroken(...asked, own.key),
        )
        own.key = uuid()
        vibrate('light')
        if (id === 'follow') this.welcome(own.communityId)
        else this.tell('告诉物业了')
      } catch (error) {
        // What was answered is remembered under its key, a refusal too.
        if (!isUnreached(error)) own.key = uuid()
        this.tell(sentenceOf(failureCode(error)))
        if (!isUnreached(error)) void this.reload()
      }
      this.setData({ doing: '' })
    },
    async onUnfollow() {
      const own = ownOf(this)
      if (this.data.leaving) return
      this.setData({ leaving: true })
      try {
        await unfollow(own.communityId, own.orderId)
        // Opened by a message of WeChat's it is the first page: then the way back is home.
        wx.navigateBack({ fail: () => void wx.reLaunch({ url: '/pages/home/index' }) })
      } catch (error) {
        this.tell(sentenceOf(failureCode(error)))
      }
      this.setData({ leaving: false })
    },
    onOnward() {
      const onward = this.data.view?.onward
      const { communityId } = ownOf(this)
      if (onward)
        void wx.redirectTo({
          url: `/requests/pages/followed/index?community=${communityId}&id=${onward.id}`,
        })
    },
    onOwn() {
      const { communityId, orderId } = ownOf(this)
      void wx.redirectTo({
        url: `/requests/pages/order/index?community=${communityId}&id=${orderId}`,
      })
    },
  },
  pageLifetimes: {
    show() {
      void this.reload()
      const own = ownOf(this)
      clearInterval(own.minuteHand ?? 0)
      own.minuteHand = setInterval(() => {
        this.redraw()
      }, REDRAW_MS)
    },
    hide() {
      clearInterval(ownOf(this).minuteHand ?? 0)
    },
  },
  lifetimes: {
    detached() {
      clearInterval(ownOf(this).minuteHand ?? 0)
    },
  },
})
