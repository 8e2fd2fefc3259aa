import { phrases } from '../../words/phrases'

/** A state in a word with its sign: colour never stands alone. */
Component({
  properties: {
    /** of styles/icons.wxss: clock-o, warning, ellipsis, success, replay */
    icon: { type: String, value: 'clock-o' },
    /** '' pine · warn · danger · quiet */
    tone: String,
    text: String,
  },
  data: { clauses: [] as string[] },
  observers: {
    text(text: string) {
      this.setData({ clauses: phrases(text) })
    },
  },
})
