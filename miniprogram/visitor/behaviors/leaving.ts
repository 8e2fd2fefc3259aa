interface Own {
  left?: boolean
}

export const hasLeft = (page: unknown) => (page as Own).left === true

/** Whether a page was left while an answer was on its way: nothing is drawn then, nobody is moved. */
export const leaving = Behavior({
  data: {},
  methods: {
    noteLeaving() {
      ;(this as unknown as Own).left = true
    },
  },
  lifetimes: {
    detached() {
      this.noteLeaving()
    },
  },
})
