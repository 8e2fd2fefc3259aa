import { reading } from '../../../behaviors/reading'
import { telling } from '../../../behaviors/telling'
import { failureCode } from '../../../services/api-error'
import { sentenceOf } from '../../words/sentences'
import { now } from '../../../services/clock'
import { readDraft } from '../../../services/drafts'
import { troubleOf } from '../../../words/trouble'
import { factsForStaff } from '../../contract/staff-facts'
import { fetchAssignees, fetchStaffOrder } from '../../services/desk-orders'
import { canSendPhotos } from '../../services/photo-post'
import { moveWords } from '../../words/move-words'
import { lastWords } from '../../words/trail-words'
import { takes, type Offer } from './body'
import { EMPTY_FORM, moveDraft } from './form'
import { offerOf } from './offer'
import { filling, valuesOf } from './parts/filling'
import { movePage, type Texts } from './parts/move-page'
import { picturing } from './parts/picturing'
import { sending } from './parts/sending'
import { problemsOf } from './problems'
import { moveView, type MoveView } from './view'

/** What a pause does to the promised times changes by the minute. */
const REPAINT_MS = 30_000

const NO_TEXTS: Texts = { turn: 0, words: '', reason: '', referral: '', labour: '', rows: [] }

/**
 * One page for every move that needs more than a tap: the offer of the table of moves says which
 * fields it has. A page and not a sheet: a sheet and the phone's keyboard fight for the same half.
 */
Component({
  behaviors: [reading, telling, filling, picturing, sending],
  data: {
    view: null as MoveView | null,
    texts: NO_TEXTS,
    failed: '',
    /** 王客服 14:41 受理了: and so this form has nothing to do any more */
    over: '',
    peopleTrouble: '',
    camera: canSendPhotos(),
  },
  lifetimes: {
    detached() {
      clearInterval(movePage(this).minuteHand ?? 0)
    },
  },
  pageLifetimes: {
    show() {
      const page = movePage(this)
      clearInterval(page.minuteHand ?? 0)
      page.minuteHand = setInterval(() => {
        page.draw()
      }, REPAINT_MS)
    },
    hide() {
      clearInterval(movePage(this).minuteHand ?? 0)
    },
  },
  methods: {
    onLoad({ community = '', id = '', move = '' }: Record<string, string>) {
      const form = readDraft(moveDraft(id, move))?.value ?? EMPTY_FORM
      const rowIds = form.materials.map((_, index) => index + 1)
      Object.assign(movePage(this), { communityId: community, orderId: id, move, judged: false })
      Object.assign(movePage(this), {
        form,
        rowIds,
        all: null,
        offer: null,
        assignees: null,
        key: '',
      })
      this.fill()
      if (id !== '') void this.reload()
      else this.setData({ failed: sentenceOf('object.unknown') })
    },
    fill() {
      const { form, rowIds } = movePage(this)
      const { words, reason, referral, labour, materials } = form
      const rows = materials.map((row, index) => ({ ...row, id: rowIds[index] ?? 0 }))
      const turn = this.data.texts.turn + 1
      this.setData({ texts: { turn, words, reason, referral, labour, rows } })
    },
    async reload() {
      const page = movePage(this)
      try {
        page.all = await fetchStaffOrder(page.communityId, page.orderId)
        page.offer = offerOf(page.move, page.all, now())
        this.setData({ failed: '', over: page.offer ? '' : lastWords(page.all, now()) })
        this.draw()
        this.nameIt()
        if (page.offer) void this.loadPeople(page.offer)
      } catch (error) {
        this.setData({ failed: troubleOf(error, null).failed })
      }
    },
    nameIt() {
      const { all, move } = movePage(this)
      const words = all && moveWords(move, factsForStaff(all), all.you.role)
      if (words) void wx.setNavigationBarTitle({ title: words.name })
    },
    async loadPeople(offer: Offer) {
      const page = movePage(this)
      if (page.assignees || !takes(offer, 'assignee')) return
      this.setData({ peopleTrouble: '' })
      try {
        page.assignees = await fetchAssignees(page.communityId)
        this.draw()
      } catch (error) {
        this.setData({ peopleTrouble: sentenceOf(failureCode(error)) })
      }
    },
    draw() {
      const { all, move, offer, form, assignees, judged } = movePage(this)
      if (!all || !offer) {
        this.setData({ view: null })
        return
      }
      const [at, values] = [now(), valuesOf(this)]
      const problems = judged ? problemsOf(offer, form, all, at) : {}
      const view = moveView({ all, move, offer, form, assignees, values, problems, now: at })
      if (JSON.stringify(view) !== JSON.stringify(this.data.view)) this.setData({ view })
    },
    onRetry() {
      this.setData({ failed: '' })
      void this.reload()
    },
    onRetryPeople() {
      const { offer } = movePage(this)
      if (offer) void this.loadPeople(offer)
    },
  },
})
