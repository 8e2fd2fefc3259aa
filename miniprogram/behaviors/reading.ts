import { isCare, readingScale } from '../services/reading'

/**
 * Every page: `<page-meta page-style="--scale: {{scale}}" />` and `class="page {{care ? 'care' : ''}}"`.
 * Read again on every show, because the switch or WeChat's setting may have changed meanwhile.
 */
export const reading = Behavior({
  data: { scale: 1, care: false },
  methods: {
    readScale() {
      const scale = readingScale()
      if (scale !== this.data.scale) this.setData({ scale, care: isCare(scale) })
    },
  },
  lifetimes: {
    attached() {
      this.readScale()
    },
  },
  pageLifetimes: {
    show() {
      this.readScale()
    },
  },
})
