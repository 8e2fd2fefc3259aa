const EVERY_MS = 10_000

interface Own {
  ticker?: number | undefined
  redraw?: () => void
}

const stop = (own: Own) => {
  if (own.ticker !== undefined) clearInterval(own.ticker)
  own.ticker = undefined
}

/** Draws anew while shown, because a pass begins and ends by the clock; the page brings `redraw`. */
export const ticking = Behavior({
  data: {},
  methods: {
    tick() {
      ;(this as unknown as Own).redraw?.()
    },
  },
  pageLifetimes: {
    show() {
      const own = this as unknown as Own
      stop(own)
      own.ticker = setInterval(() => {
        this.tick()
      }, EVERY_MS)
    },
    hide() {
      stop(this as unknown as Own)
    },
  },
  lifetimes: {
    detached() {
      stop(this as unknown as Own)
    },
  },
})
