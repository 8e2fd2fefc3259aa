import { phrases } from '../../words/phrases'

/** Nothing here yet: one sentence, what would be here, and in the slot the doors that fill it. */
Component({
  properties: { title: String, text: String },
  data: { clauses: [] as string[] },
  observers: {
    text(text: string) {
      this.setData({ clauses: phrases(text) })
    },
  },
})
