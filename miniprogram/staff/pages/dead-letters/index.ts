import { reading } from '../../../behaviors/reading'
import { telling } from '../../../behaviors/telling'
import { failureCode } from '../../../services/api-error'
import { sentenceOf } from '../../words/sentences'
import { now } from '../../../services/clock'
import { fetching } from '../../behaviors/fetching'
import { fetchLetters, sendAgain, type LetterPage } from '../../services/dead-letters'
import { letterRow, type LetterRow } from './view'

interface Own {
  communityId: string
  cursor: string | null
}

const ownOf = (page: unknown) => page as Own

Component({
  behaviors: [reading, telling, fetching],
  data: { rows: null as LetterRow[] | null, more: false, loadingMore: false },
  methods: {
    onLoad({ community = '' }: { community?: string }) {
      Object.assign(ownOf(this), { communityId: community, cursor: null })
    },
    async refresh() {
      const page = await this.fetched(fetchLetters(ownOf(this).communityId, null))
      if (page) this.take([], page)
    },
    take(before: LetterRow[], { letters, cursor }: LetterPage) {
      ownOf(this).cursor = cursor
      const known = before.map(({ id }) => id)
      const fresh = letters.filter(({ id }) => !known.includes(id))
      const rows = before.concat(fresh.map((letter) => letterRow(letter, now())))
      this.setData({ rows, more: cursor !== null })
    },
    onRetry() {
      this.beginAnew()
      void this.refresh()
    },
    async onMore() {
      const { communityId, cursor } = ownOf(this)
      if (this.data.loadingMore || cursor === null) return
      this.setData({ loadingMore: true })
      try {
        this.take(this.data.rows ?? [], await fetchLetters(communityId, cursor))
      } catch (error) {
        this.tell(sentenceOf(failureCode(error)))
      }
      this.setData({ loadingMore: false })
    },
    mark(id: string, patch: Partial<LetterRow>) {
      const rows = (this.data.rows ?? []).map((row) => (row.id === id ? { ...row, ...patch } : row))
      this.setData({ rows })
    },
    async onResend({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id } = currentTarget.dataset as { id: string }
      const row = this.data.rows?.find((each) => each.id === id)
      if (!row || row.sending || row.sent) return
      this.mark(id, { sending: true })
      try {
        await sendAgain(ownOf(this).communityId, id)
        this.mark(id, { sending: false, sent: true })
      } catch (error) {
        this.mark(id, { sending: false })
        // A colleague was faster, or it has been delivered since: the list says so.
        if (failureCode(error) === 'object.unknown') await this.refresh()
        else this.tell(sentenceOf(failureCode(error)))
      }
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
