import type { DialAnswer } from '../contract/dial-intent'
import type { EmergencyNumber } from '../contract/emergency'
import { dialPlan } from '../contract/dial-plan'
import { whoAnswers } from '../contract/who-answers'
import {
  placeCall,
  placeEmergencyCall,
  takeMadeCall,
  type CallTarget,
  type MadeCall,
} from '../services/call'
import { askCallBack, callablePhone } from '../services/call-back'
import {
  callBackWords,
  callKeyOf,
  nextView,
  otherLines,
  returnView,
  rungAfter,
  type CallKey,
  type CallView,
  type LineRow,
} from '../services/call-views'
import { now } from '../services/clock'
import { currentCard } from '../services/community-card'
import { contactPhone } from '../services/contact'
import { flushDialLog, forgetDial, noteAnswer } from '../services/dial-log'
import { attempt } from '../services/privacy'
import { telling } from './telling'

interface Tap<Detail> {
  detail: Detail
}

/** What is not drawn: the call asked about, and whether the page has been shown again since a tap. */
interface Own {
  asked?: MadeCall | null
  shows?: number
}

/**
 * Calling, for every page: the key, the question after the dialler, the ladder, the call-back. A
 * page adds `<call-bar>` or its own key, and `<call-sheet>`; docs/mini-program.md shows how.
 */
export const calling = Behavior({
  behaviors: [telling],
  data: {
    callKey: null as CallKey | null,
    callView: null as CallView | null,
    otherLines: null as LineRow[] | null,
    /** The number in large, where WeChat could not open the dialler. */
    numberToDial: null as { title: string; number: string } | null,
  },
  methods: {
    /** The current community's card decides, on every page alike; home draws its key itself. */
    readCallKey() {
      const saved = currentCard()
      const callKey = saved ? callKeyOf(saved.card, now()) : null
      if (JSON.stringify(callKey) !== JSON.stringify(this.data.callKey)) this.setData({ callKey })
    },
    onCall() {
      const card = currentCard()?.card
      const answer = card ? whoAnswers(card, now()) : null
      if (card && answer) void this.dial({ ...answer, communityId: card.id }, [])
      else void wx.navigateTo({ url: '/mine/pages/communities/index' })
    },
    onEmergency({ detail }: Tap<{ number: EmergencyNumber }>) {
      void placeEmergencyCall(detail.number).then((opened) => {
        const title = `请直接拨打 ${detail.number}`
        if (opened === 'failed') this.setData({ numberToDial: { title, number: detail.number } })
      })
    },
    onOtherLines() {
      const card = currentCard()?.card
      if (card) this.setData({ otherLines: otherLines(card, now()) })
    },
    onCallLine({ detail }: Tap<{ lineId: string }>) {
      const card = currentCard()?.card
      const line = card?.lines.find(({ id }) => id === detail.lineId)
      this.setData({ otherLines: null })
      if (card && line) void this.dial({ communityId: card.id, line, plan: dialPlan(line) }, [])
    },
    /** The clipboard is behind the privacy gate; refused, the number can still be selected. */
    async onCopyNumber({ detail }: Tap<{ number: string }>) {
      const data = detail.number
      const { outcome } = await attempt((callbacks) => {
        wx.setClipboardData({ data, ...callbacks })
      })
      if (outcome === 'ok') this.onCloseSheets()
      else this.tell('没能复制，请按住号码选中')
    },
    /** Only what is open: not every page has both sheets. */
    onCloseSheets() {
      if (this.data.otherLines) this.setData({ otherLines: null })
      if (this.data.numberToDial) this.setData({ numberToDial: null })
    },
    async dial(target: CallTarget, before: CallTarget[]) {
      const own = this as unknown as Own
      const shows = own.shows
      const opened = await placeCall(target, before)
      // Some phones report success only when the person is already back: then show has passed.
      if (opened === 'opened' && own.shows !== shows) this.askAboutCall()
      if (opened !== 'failed') return
      const title = `请直接拨打${target.line.name}`
      this.setData({ callView: null, numberToDial: { title, number: target.plan.full } })
    },
    askAboutCall() {
      const call = takeMadeCall()
      if (!call) return
      ;(this as unknown as Own).asked = call
      this.setData({ callView: returnView(call) })
      this.onCloseSheets()
    },
    onAnswered({ detail }: Tap<{ answer: DialAnswer }>) {
      const call = (this as unknown as Own).asked
      if (!call) return
      noteAnswer(call.intentId, detail.answer)
      void flushDialLog()
      const card = currentCard()?.card
      if (detail.answer === 'connected' || card?.id !== call.communityId) {
        this.closeCall()
        this.tell('记下了')
      } else this.setData({ callView: nextView(card, call, now(), contactPhone()) })
    },
    /** 我没有拨出去, the scrim and a swipe: asked no more. */
    onCallDismissed() {
      const call = (this as unknown as Own).asked
      if (call && this.data.callView?.stage === 'return') forgetDial(call.intentId)
      this.closeCall()
    },
    onNextLine() {
      const call = (this as unknown as Own).asked
      const card = currentCard()?.card
      const rung = call && card ? rungAfter(card, call, now()) : null
      if (!call || rung?.kind !== 'line') return
      const { line, plan } = rung
      this.closeCall()
      void this.dial({ communityId: call.communityId, line, plan }, [...call.before, call])
    },
    onCallAgain() {
      const call = (this as unknown as Own).asked
      this.closeCall()
      if (call) void this.dial(call, call.before)
    },
    onCallBack() {
      const phone = contactPhone()
      if (phone !== null) void this.askCallBack(phone)
      else this.typePhone('', '')
    },
    onCallBackPhone({ detail }: Tap<{ phone: string }>) {
      const phone = callablePhone(detail.phone)
      if (phone === null) this.typePhone(detail.phone, '这个号码打不通，请再看一眼')
      else void this.askCallBack(phone)
    },
    typePhone(phone: string, problem: string) {
      const card = currentCard()?.card
      const note = card ? callBackWords(card, now()) : ''
      this.setData({ callView: { stage: 'phone', note, phone, problem } })
    },
    async askCallBack(phone: string) {
      const call = (this as unknown as Own).asked
      const card = currentCard()?.card
      if (!call || !card) return
      const due = callBackWords(card, now())
      this.setData({ callView: { stage: 'asked', title: '正在告诉物业…', note: due } })
      const tried = [...call.before, call].map(({ line }) => line.id)
      const asked = await askCallBack(call.communityId, phone, tried)
      const words = {
        sent: { title: '物业记下了', note: due },
        waiting: { title: '等着发出', note: '刚才没有网络，连上就自动告诉物业' },
        refused: { title: '没能告诉物业', note: asked.state === 'refused' ? asked.sentence : '' },
      }[asked.state]
      if (this.data.callView?.stage === 'asked')
        this.setData({ callView: { stage: 'asked', ...words } })
    },
    closeCall() {
      ;(this as unknown as Own).asked = null
      this.setData({ callView: null })
    },
  },
  lifetimes: {
    attached() {
      this.readCallKey()
    },
  },
  pageLifetimes: {
    show() {
      const own = this as unknown as Own
      own.shows = (own.shows ?? 0) + 1
      this.readCallKey()
      this.askAboutCall()
    },
  },
})
