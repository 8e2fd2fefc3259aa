import { sentenceOf } from '../../../words/sentences'
import { addMinutes, clockTime } from '../../../../contract/shanghai-time'
import { now } from '../../../../services/clock'
import { vibrate } from '../../../../services/haptics'
import { uuid } from '../../../../services/random'
import { check, record, type CheckAnswer, type Shown } from '../../../services/gate-checks'
import { secondsUntil, yesView, type YesView } from '../view'
import { gatePage } from './gate-page'

const SLOW_AFTER_MS = 5_000
const TICK_MS = 1_000
const BETWEEN_BUZZES_MS = 120

interface Own {
  slowTimer?: number | undefined
  lockTimer?: number | undefined
}

/** Red is felt as well as seen: two, where green is one. */
function buzzTwice(): void {
  vibrate('heavy')
  setTimeout(() => {
    vibrate('heavy')
  }, BETWEEN_BUZZES_MS)
}

/** Asking, the answer, and writing an entry down. */
export const asking = Behavior({
  data: {
    checking: false,
    slow: false,
    yes: null as YesView | null,
    recording: false,
    /** green, but not written down */
    unrecorded: '',
    /** the other gate let them in between the look and the press */
    tooLate: false,
    failure: '',
    seconds: 0,
  },
  methods: {
    async ask(shown: Shown) {
      const page = gatePage(this)
      if (!page.post || this.data.checking) return
      page.shown = shown
      // What was told of the last visitor must not lie under the answer for this one.
      this.setData({ checking: true, slow: false, failure: '', told: '' })
      const own = this as unknown as Own
      own.slowTimer = setTimeout(() => {
        this.setData({ slow: true })
      }, SLOW_AFTER_MS)
      const answer = await check(page.post.communityId, shown)
      clearTimeout(own.slowTimer)
      this.setData({ checking: false, slow: false })
      page.showAnswer(answer)
    },
    showAnswer(answer: CheckAnswer) {
      const page = gatePage(this)
      if (answer.kind === 'yes' && page.shown) {
        page.admitted = answer.pass
        page.entryKey = uuid()
        this.setData({ yes: yesView(answer.pass, page.shown, now()), unrecorded: '' })
        vibrate('heavy')
        page.enter('yes')
      } else if (answer.kind === 'no') this.turnRed(false)
      else if (answer.kind === 'locked') this.lock(answer.seconds)
      else if (answer.kind === 'stranger') page.enter('stranger')
      else {
        this.setData({ failure: answer.kind === 'failed' ? sentenceOf(answer.code) : '' })
        page.enter('unsure')
      }
    },
    turnRed(tooLate: boolean) {
      const page = gatePage(this)
      page.admitted = null
      this.setData({ tooLate })
      buzzTwice()
      page.enter('no')
    },
    /** 记为已进门: nothing is written down before this press. */
    async onRecord() {
      const page = gatePage(this)
      const { post, gate, admitted, entryKey } = page
      if (!post || !gate || !admitted || this.data.recording) return
      this.setData({ recording: true, unrecorded: '' })
      const entry = { passId: admitted.passId, gateId: gate.id }
      const answer = await record(post.communityId, entry, entryKey)
      this.setData({ recording: false })
      if (answer.kind === 'no') this.turnRed(true)
      else if (answer.kind === 'failed')
        this.setData({ unrecorded: `还没记上，${sentenceOf(answer.code)}` })
      else {
        page.tell(`${clockTime(answer.at)} 记下了，${admitted.visitorName || '客人'}进门`)
        page.startTyping()
      }
    },
    onNext() {
      gatePage(this).startTyping()
    },
    /** After no answer: the same code once more. */
    onAskAgain() {
      const { shown } = gatePage(this)
      if (shown) void this.ask(shown)
    },
    lock(seconds: number) {
      const page = gatePage(this)
      page.lockedUntil = addMinutes(now(), seconds / 60)
      buzzTwice()
      page.enter('locked')
      this.countDown()
    },
    countDown() {
      const own = this as unknown as Own
      const page = gatePage(this)
      if (!page.lockedUntil) return
      const seconds = secondsUntil(page.lockedUntil, now())
      this.setData({ seconds })
      if (seconds === 0) page.startTyping()
      else
        own.lockTimer = setTimeout(() => {
          this.countDown()
        }, TICK_MS)
    },
  },
  lifetimes: {
    detached() {
      const own = this as unknown as Own
      for (const timer of [own.slowTimer, own.lockTimer])
        if (timer !== undefined) clearTimeout(timer)
    },
  },
})
