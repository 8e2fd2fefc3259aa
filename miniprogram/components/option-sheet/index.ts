interface Option {
  id: string
  name: string
}
interface Step {
  title: string
  chosen: string
  options: Option[]
  searchable: boolean
}

/**
 * One screen of names to choose from, a step of a longer choice. Events: `pick` {id}, `back`, `close`,
 * `retry`. Without a step it waits, or says what is in the way.
 */
Component({
  properties: {
    open: Boolean,
    label: String,
    step: { type: Object, value: null as Step | null },
    /** one sentence; empty while the names are still coming */
    trouble: String,
  },
  data: {
    /** none, or one whose number is new: WeChat need not empty a field that is told '' once more */
    fields: [] as number[],
    shown: [] as Option[],
  },
  observers: {
    step(step: Step | null) {
      const fields = step?.searchable ? [(this.data.fields[0] ?? 0) + 1] : []
      this.setData({ fields, shown: step?.options ?? [] })
    },
  },
  methods: {
    onType({ detail }: WechatMiniprogram.Input) {
      const typed = detail.value.trim()
      const options = (this.data.step as Step | null)?.options ?? []
      this.setData({ shown: options.filter(({ name }) => name.includes(typed)) })
    },
    onPick({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id } = currentTarget.dataset as { id: string }
      this.triggerEvent('pick', { id })
    },
    onBack() {
      this.triggerEvent('back')
    },
    onClose() {
      this.triggerEvent('close')
    },
    onRetry() {
      this.triggerEvent('retry')
    },
  },
})
