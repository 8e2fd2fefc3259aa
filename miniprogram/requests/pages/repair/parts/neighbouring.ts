import { failureCode } from '../../../../services/api-error'
import { now } from '../../../../services/clock'
import { vibrate } from '../../../../services/haptics'
import type { NeighbourOrder, SimilarQuestion } from '../../../contract/neighbours'
import { similarRow, type SimilarRow } from '../../../components/similar-orders/similar-row'
import { showMedia } from '../../../services/media-files'
import { mediaOrigin } from '../../../services/media-origin'
import { fetchSimilar, follow } from '../../../services/neighbours'
import { sentenceOf } from '../../../words/sentences'
import { emptyForm, isWorthKeeping, type RepairForm } from '../form'
import { repairPage } from './repair-page'

/** The rest after which a place that is being typed is looked up. */
const REST_MS = 700
/** An address younger than this did not break of age. */
const BROKEN_AFTER_MS = 60_000
/** Shorter than this a place in one's own words says nothing. */
const PLACE_MIN = 2

interface Own {
  neighbourTimer?: number
  /** the question whose answer is shown, as JSON; empty for none */
  asked?: string
  found: NeighbourOrder[]
  /** ms since 1970; of the answer that is shown */
  foundAt: number
  tell(text: string): void
}

const ownOf = (page: unknown) => page as Own

/** Null until both what is broken and where are known: at home it is nobody else's. */
export function similarQuestion(form: RepairForm): SimilarQuestion | null {
  const exactPlace = form.exactPlace.trim()
  const placed = form.public !== null || exactPlace.length >= PLACE_MIN
  if (form.scope !== 'public' || form.itemId === null || !placed) return null
  const question: SimilarQuestion = { itemId: form.itemId }
  if (form.public) question.buildingId = form.public.buildingId
  if (exactPlace.length >= PLACE_MIN) question.exactPlace = exactPlace
  return question
}

/**
 * What neighbours have reported already. A help, never a hurdle: without an answer the form is as it
 * would be without neighbours.
 */
export const neighbouring = Behavior({
  data: { similar: [] as SimilarRow[], joining: '' },
  methods: {
    /** Called with every change of the form. */
    lookAround() {
      const own = ownOf(this)
      const question = similarQuestion(repairPage(this).form)
      const asked = question ? JSON.stringify(question) : ''
      if (asked === (own.asked ?? '')) return
      own.asked = asked
      clearTimeout(own.neighbourTimer ?? 0)
      if (!question) this.showSimilar([])
      else
        own.neighbourTimer = setTimeout(() => {
          void this.askAround(question)
        }, REST_MS)
    },
    async askAround(question: SimilarQuestion) {
      const own = ownOf(this)
      const asked = JSON.stringify(question)
      try {
        const orders = await fetchSimilar(repairPage(this).communityId, question)
        if (own.asked === asked) this.showSimilar(orders)
      } catch {
        if (own.asked === asked) this.showSimilar([])
      }
    },
    showSimilar(orders: NeighbourOrder[]) {
      Object.assign(ownOf(this), { found: orders, foundAt: now().getTime() })
      const similar = orders.map((order) => similarRow(order, mediaOrigin(), now()))
      if (JSON.stringify(similar) !== JSON.stringify(this.data.similar)) this.setData({ similar })
    },
    onSimilarPhoto({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
      const photo = ownOf(this).found.find(({ id }) => id === detail.id)?.photo
      if (photo) showMedia([{ kind: 'photo', path: mediaOrigin() + photo.url }], 0)
    },
    /** Signed addresses last ten minutes, and a form may stand open longer. */
    onSimilarBroken() {
      if (now().getTime() - ownOf(this).foundAt > BROKEN_AFTER_MS) this.askAgain()
    },
    askAgain() {
      const question = similarQuestion(repairPage(this).form)
      clearTimeout(ownOf(this).neighbourTimer ?? 0)
      if (question) void this.askAround(question)
    },
    onSimilarLook({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
      const mine = ownOf(this).found.find(({ id }) => id === detail.id)?.mine === true
      void wx.navigateTo({ url: this.urlOf(mine ? 'order' : 'followed', detail.id) })
    },
    async onFollow({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
      const page = repairPage(this)
      if (this.data.joining !== '') return
      this.setData({ joining: detail.id })
      try {
        await follow(page.communityId, detail.id)
        vibrate('light')
        // What was only picked has become the other's report; words and photos stay for another day.
        if (!isWorthKeeping(page.form)) page.change({ ...emptyForm(), home: page.form.home })
        void wx.redirectTo({ url: `${this.urlOf('followed', detail.id)}&joined=1` })
      } catch (error) {
        ownOf(this).tell(sentenceOf(failureCode(error)))
        this.askAgain()
      }
      this.setData({ joining: '' })
    },
    urlOf(page: 'order' | 'followed', id: string) {
      return `/requests/pages/${page}/index?community=${repairPage(this).communityId}&id=${id}`
    },
  },
  lifetimes: {
    detached() {
      clearTimeout(ownOf(this).neighbourTimer ?? 0)
    },
  },
})
