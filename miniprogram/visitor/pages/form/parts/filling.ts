import { formPage } from './form-page'

/** Who comes, by which car, and what else there is to say. */
export const filling = Behavior({
  data: { plateOpen: false, extrasOpen: false },
  methods: {
    onHousehold({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id } = currentTarget.dataset as { id: string }
      formPage(this).change({ householdId: id }, 'household')
    },
    onName({ detail }: WechatMiniprogram.Input) {
      formPage(this).change({ name: detail.value }, 'name')
    },
    onDriving({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { driving } = currentTarget.dataset as { driving: boolean }
      const page = formPage(this)
      page.change({ driving }, 'plate')
      if (driving && page.form.plate === '') this.onOpenPlate()
    },
    onOpenPlate() {
      this.setData({ plateOpen: true })
    },
    onClosePlate() {
      this.setData({ plateOpen: false })
    },
    onPlate({ detail }: WechatMiniprogram.CustomEvent<{ plate: string }>) {
      formPage(this).change({ plate: detail.plate }, 'plate')
    },
    onNewPlate() {
      formPage(this).change({ plate: '' }, 'plate')
      this.onOpenPlate()
    },
    onExtras() {
      this.openExtras(!this.data.extrasOpen)
    },
    /** The field is made anew each time: it begins with what was typed before. */
    openExtras(extrasOpen: boolean) {
      if (extrasOpen === this.data.extrasOpen) return
      this.setData({ extrasOpen, note: formPage(this).form.note })
    },
    onCompanions({ detail }: WechatMiniprogram.CustomEvent<{ value: number }>) {
      formPage(this).change({ companions: detail.value })
    },
    onUses({ detail }: WechatMiniprogram.CustomEvent<{ value: number }>) {
      formPage(this).change({ uses: detail.value })
    },
    onNote({ detail }: WechatMiniprogram.Input) {
      formPage(this).change({ note: detail.value }, 'note')
    },
  },
})
