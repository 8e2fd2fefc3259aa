import type { SimilarRow } from './similar-row'

/** More than these are shown once they are asked for. */
const SHOWN = 2

/**
 * What neighbours have reported already, to wait for instead of reporting it again. Events: `follow`
 * {id}, `look` {id} for one's own and those waited for, `photo` {id}, `broken`.
 */
Component({
  properties: {
    rows: { type: Array, value: [] as SimilarRow[] },
    /** id of the one being followed right now */
    joining: String,
  },
  data: { shown: [] as SimilarRow[], more: 0, all: false },
  observers: {
    'rows, all'(rows: SimilarRow[], all: boolean) {
      const shown = all ? rows : rows.slice(0, SHOWN)
      this.setData({ shown, more: rows.length - shown.length })
    },
  },
  methods: {
    onMore() {
      this.setData({ all: true })
    },
    onTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id, event } = currentTarget.dataset as { id: string; event: string }
      this.triggerEvent(event, { id })
    },
    onBroken() {
      this.triggerEvent('broken')
    },
  },
})
