import { minutesOf, spanOf, UNITS, type UnitId } from '../../words/limit-words'

const unitsView = (chosen: UnitId) => UNITS.map(({ id, name }) => ({ id, name, on: id === chosen }))

/** What is being typed; the field owns its text in between. */
interface Own {
  typed: string
  unit: UnitId
  told: number
}

const ownOf = (field: unknown) => field as Own

/** A length of time in minutes, hours or days. Event: `change` {minutes}; 0 while it is no number. */
Component({
  properties: {
    minutes: Number,
    /** what it limits, for a screen reader */
    label: String,
    wrong: Boolean,
  },
  data: {
    text: '',
    units: unitsView('minute'),
    /** one, with a new number each time: WeChat need not tell a field its last text once more */
    fields: [0],
  },
  observers: {
    minutes(minutes: number) {
      if (minutes !== ownOf(this).told) this.show(minutes)
    },
  },
  methods: {
    show(minutes: number) {
      const { amount, unit } = spanOf(minutes)
      const typed = String(amount)
      Object.assign(ownOf(this), { typed, unit, told: minutes })
      const fields = [(this.data.fields[0] ?? 0) + 1]
      this.setData({ text: typed, units: unitsView(unit), fields })
    },
    tellChange() {
      const own = ownOf(this)
      own.told = minutesOf(own.typed, own.unit)
      this.triggerEvent('change', { minutes: own.told })
    },
    onType({ detail }: WechatMiniprogram.Input) {
      ownOf(this).typed = detail.value
      this.tellChange()
    },
    onUnit({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { unit } = currentTarget.dataset as { unit: UnitId }
      ownOf(this).unit = unit
      this.setData({ units: unitsView(unit) })
      this.tellChange()
    },
  },
})
