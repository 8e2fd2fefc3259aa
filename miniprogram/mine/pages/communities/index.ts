import { calling } from '../../../behaviors/calling'
import { reading } from '../../../behaviors/reading'
import { failureCode, isUnreached, sentenceOf } from '../../../services/api-error'
import { call } from '../../../services/client'
import { savedCards } from '../../../services/community-card'
import { searchCommunities } from '../../contract/communities'
import { knownRows, rowOf, type CommunityRow } from './view'

type Stage = 'loading' | 'list' | 'known' | 'empty' | 'failed'

/** What is not drawn. */
interface Own {
  typing?: number
  /** Counts the searches, so that a late answer does not replace a newer one. */
  asked?: number
  sought?: string
}

const TYPING_PAUSE_MS = 300

const ownOf = (page: object) => page as Own

Component({
  behaviors: [reading, calling],
  data: {
    stage: 'loading' as Stage,
    rows: [] as CommunityRow[],
    sentence: '',
  },
  lifetimes: {
    detached() {
      const { typing } = ownOf(this)
      if (typing !== undefined) clearTimeout(typing)
    },
  },
  methods: {
    onLoad() {
      void this.search('')
    },
    onSearch({ detail }: WechatMiniprogram.Input) {
      const own = ownOf(this)
      if (own.typing !== undefined) clearTimeout(own.typing)
      own.typing = setTimeout(() => {
        void this.search(detail.value.trim())
      }, TYPING_PAUSE_MS)
    },
    async search(search: string) {
      const own = ownOf(this)
      const asked = (own.asked ?? 0) + 1
      own.asked = asked
      own.sought = search
      try {
        const query = search === '' ? {} : { search: search.slice(0, 30) }
        const { communities } = await call(searchCommunities, { query })
        if (own.asked !== asked) return
        const rows = communities.map(rowOf)
        this.setData({ rows, stage: rows.length ? 'list' : 'empty' })
      } catch (error) {
        if (own.asked === asked) this.onNotFound(error)
      }
    },
    /** Without network the communities this phone knows can still be chosen. */
    onNotFound(error: unknown) {
      const rows = knownRows(savedCards(), ownOf(this).sought ?? '')
      const stage = isUnreached(error) && rows.length ? 'known' : 'failed'
      this.setData({ stage, rows, sentence: sentenceOf(failureCode(error)) })
    },
    onRetry() {
      this.setData({ stage: 'loading' })
      void this.search(ownOf(this).sought ?? '')
    },
    onCommunity({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id } = currentTarget.dataset as { id: string }
      void wx.reLaunch({ url: `/pages/home/index?community=${id}` })
    },
  },
})
