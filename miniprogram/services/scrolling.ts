/** Scrolls the page no further than until the whole of what `selector` names is on the screen. */
export function scrollIntoView(selector: string): void {
  wx.nextTick(() => {
    const query = wx.createSelectorQuery()
    query.select(selector).boundingClientRect()
    query.selectViewport().scrollOffset()
    query.exec((answers: ({ top?: number; bottom?: number; scrollTop?: number } | null)[]) => {
      const [box, view] = answers
      if (!box || !view) return
      const { top = 0, bottom = 0 } = box
      // What is higher than the window begins at its top.
      const hidden = Math.min(bottom - wx.getWindowInfo().windowHeight, top)
      const scrollTop = (view.scrollTop ?? 0) + hidden
      if (hidden > 0) void wx.pageScrollTo({ scrollTop, duration: 0 })
    })
  })
}
