import type { EmergencyNumber } from '../../contract/emergency'
import { callOther } from '../services/other-number'
import { phrases } from '../../words/phrases'
import { DESCRIPTION_MAX } from '../../contract/work-order-names'
import { adviceFor } from '../words/danger-advice'
import { wordsLeft } from '../words/limits'
import { reportPage } from './report-page'

/** The rest after which what was typed is read for danger. */
const REST_MS = 400

interface Own {
  restTimer?: number
  onEmergency: (event: { detail: { number: EmergencyNumber } }) => void
}

interface Strip {
  instruction: string[]
  deskFirst: boolean
  numbers: { number: string; spoken: string }[]
}

/** The words, their limit, and the strip above the field when they speak of danger. */
export const warning = Behavior({
  data: { strip: null as Strip | null, words: wordsLeft('', DESCRIPTION_MAX) },
  methods: {
    onDescription({ detail }: WechatMiniprogram.Input) {
      reportPage(this).change({ description: detail.value })
      this.countWords()
      this.lookSoon()
    },
    lookSoon() {
      const own = this as unknown as Own
      if (own.restTimer !== undefined) clearTimeout(own.restTimer)
      own.restTimer = setTimeout(() => {
        this.lookForDanger()
      }, REST_MS)
    },
    countWords() {
      const words = wordsLeft(reportPage(this).form.description, DESCRIPTION_MAX)
      if (words.note !== this.data.words.note) this.setData({ words })
    },
    lookForDanger() {
      const advice = adviceFor(reportPage(this).typed())
      const strip = advice && {
        instruction: phrases(advice.instruction),
        deskFirst: advice.deskFirst,
        numbers: advice.numbers.map((number) => ({ number, spoken: number.split('').join(' ') })),
      }
      if (JSON.stringify(strip) !== JSON.stringify(this.data.strip)) this.setData({ strip })
    },
    onDangerNumber({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { number } = currentTarget.dataset as { number: EmergencyNumber }
      ;(this as unknown as Own).onEmergency({ detail: { number } })
    },
    /** The gas company and its kin. */
    onDivert({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { number, name } = currentTarget.dataset as { number: string; name: string }
      void callOther(number).then((opened) => {
        if (!opened) this.setData({ numberToDial: { title: `请直接拨打${name}`, number } })
      })
    },
  },
  lifetimes: {
    detached() {
      const { restTimer } = this as unknown as Own
      if (restTimer !== undefined) clearTimeout(restTimer)
    },
  },
})
