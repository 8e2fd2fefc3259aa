import { phrases } from '../../words/phrases'

/** A page that could not open: whose fault, what is safe, what to do. Event: `retry`. */
Component({
  properties: {
    title: { type: String, value: '这一页暂时打不开' },
    /** one sentence, such as sentenceOf(code) */
    why: { type: String, value: '是我们这边的问题，请再试一次' },
    /** the button's word; empty hides it */
    retry: { type: String, value: '再试一次' },
    /** a number to quote on the phone: 1123-07 */
    quote: String,
  },
  data: { clauses: [] as string[] },
  observers: {
    why(why: string) {
      this.setData({ clauses: phrases(why) })
    },
  },
  methods: {
    onRetry() {
      this.triggerEvent('retry')
    },
  },
})
