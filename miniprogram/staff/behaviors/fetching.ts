import { failureCode } from '../../services/api-error'
import { now } from '../../services/clock'
import { troubleOf } from '../../words/trouble'
import { leave } from '../services/leaving'

/** What is not drawn: which question counts, and of when the answer on the screen is. */
interface Own {
  asked?: number
  savedAt?: string | null
}

const ownOf = (page: unknown) => page as Own

/** Nothing in the way. */
const OPEN = { denied: false, failed: '', stale: '' }

/** Not of the staff here, or not of those for whom this is. */
const CLOSED = ['access.denied', 'community.unknown']

/**
 * A page that stands on an answer of the cloud: bones until it comes, why where it does not, the old
 * one with its time where there is one, and closed to whom it does not concern.
 */
export const fetching = Behavior({
  data: OPEN,
  methods: {
    /** Null: no answer, or one that a newer question has overtaken. Never rejects. */
    async fetched<T>(asking: Promise<T>): Promise<T | null> {
      const own = ownOf(this)
      own.asked = (own.asked ?? 0) + 1
      const { asked } = own
      try {
        const answer = await asking
        if (asked !== own.asked) return null
        own.savedAt = now().toISOString()
        this.showStanding(OPEN)
        return answer
      } catch (error) {
        if (asked === own.asked) this.onNotFetched(error)
        return null
      }
    },
    onNotFetched(error: unknown) {
      const denied = CLOSED.includes(failureCode(error))
      const kept = denied ? null : (ownOf(this).savedAt ?? null)
      this.showStanding({ denied, ...troubleOf(error, kept) })
    },
    /** Only what changes: a page that draws no time of its answer is told of none. */
    showStanding({ denied, failed, stale }: typeof OPEN) {
      if (denied !== this.data.denied) this.setData({ denied })
      if (failed !== this.data.failed) this.setData({ failed })
      if (stale !== this.data.stale) this.setData({ stale })
    },
    /** For a try from the failure page: bones again. */
    beginAnew() {
      ownOf(this).savedAt = null
      this.showStanding(OPEN)
    },
    onLeave() {
      leave()
    },
  },
})
