import type { DialAnswer } from '../../contract/dial-intent'
import type { CallView } from '../../services/call-views'

const ANSWERS: { answer: DialAnswer; word: string; meaning: string; icon: string }[] = [
  { answer: 'connected', word: '接通了', meaning: '有人接，话说上了', icon: 'icon-success' },
  { answer: 'no-answer', word: '没人接', meaning: '一直响，没人接', icon: 'icon-clock-o' },
  { answer: 'failed', word: '打不通', meaning: '占线、空号，或听到提示音', icon: 'icon-cross' },
]

const LABELS: Record<CallView['stage'], string> = {
  return: '刚才接通了吗',
  next: '换一个人接',
  phone: '请物业打给我',
  asked: '请物业打给我',
}

/** What is typed is the field's own until it is sent. */
const ownOf = (sheet: unknown) => sheet as { typed: string }

/**
 * The question after the dialler, the ladder and the call-back, one sheet. Events: `answered`
 * {answer}, `dismissed`, `next`, `callback`, `phone` {phone}, `again`: behaviors/calling.ts hears them.
 */
Component({
  properties: {
    view: { type: Object, value: null as CallView | null },
  },
  data: {
    open: false,
    label: '',
    /** stays while the sheet goes down, so that it does not empty first */
    shown: null as CallView | null,
    answers: ANSWERS,
  },
  observers: {
    view(view: CallView | null) {
      if (!view) {
        this.setData({ open: false })
        return
      }
      ownOf(this).typed = view.stage === 'phone' ? view.phone : ''
      this.setData({ open: true, shown: view, label: LABELS[view.stage] })
    },
  },
  methods: {
    onAnswer({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { answer } = currentTarget.dataset as { answer: DialAnswer }
      this.triggerEvent('answered', { answer })
    },
    onDismiss() {
      this.triggerEvent('dismissed')
    },
    onNext() {
      this.triggerEvent('next')
    },
    onCallBack() {
      this.triggerEvent('callback')
    },
    onAgain() {
      this.triggerEvent('again')
    },
    onPhone({ detail }: WechatMiniprogram.Input) {
      ownOf(this).typed = detail.value
    },
    onSendPhone() {
      this.triggerEvent('phone', { phone: ownOf(this).typed })
    },
  },
})
