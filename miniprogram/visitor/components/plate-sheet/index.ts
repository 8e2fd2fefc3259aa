import { formatPlate } from '../../../contract/plate-words'
import { keyGroups, plateWords, type KeyGroup } from './keys'

/**
 * Our own keyboard for plates: only keys that may come next, none that look alike. Events: `change`
 * {plate} after each key, `close`.
 */
Component({
  properties: {
    open: Boolean,
    /** normalised: 浙AD1288 */
    plate: String,
  },
  data: { groups: [] as KeyGroup[], shown: '', spoken: '', words: '' },
  observers: {
    plate(plate: string) {
      this.setData({
        groups: keyGroups(plate),
        shown: formatPlate(plate),
        spoken: plate.split('').join(' '),
        words: plateWords(plate),
      })
    },
  },
  lifetimes: {
    attached() {
      this.setData({ groups: keyGroups(this.data.plate), words: plateWords(this.data.plate) })
    },
  },
  methods: {
    onKey({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { key } = currentTarget.dataset as { key: string }
      this.triggerEvent('change', { plate: this.data.plate + key })
    },
    onDelete() {
      const { plate } = this.data
      if (plate !== '') this.triggerEvent('change', { plate: plate.slice(0, -1) })
    },
    onClose() {
      this.triggerEvent('close')
    },
  },
})
