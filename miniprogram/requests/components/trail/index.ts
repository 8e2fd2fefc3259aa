import type { PhotoTile } from '../photo-grid/index'

interface Step {
  id: string
  kind: 'next' | 'now' | 'past'
  what: string
  said: string
  when: string
  tiles: PhotoTile[]
  last: boolean
}

/** What happened, newest on top, each with the photos it brought. Events of the photos are passed on. */
Component({
  properties: {
    steps: { type: Array, value: [] as Step[] },
    /** large text: photos two to a row */
    care: Boolean,
  },
  methods: {
    onOpen({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
      this.triggerEvent('open', detail)
    },
    onRetry({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
      this.triggerEvent('retry', detail)
    },
    onBroken() {
      this.triggerEvent('broken')
    },
  },
})
