/**
 * Whether a tap is being handled right now. WeChat opens some of its own pages only inside one; what a
 * page does after it has waited for an answer of the network is outside.
 */
export function watchTaps(): () => boolean {
  let tapping = false
  // On the window: heard before the document makes WeChat's tap of it.
  window.addEventListener(
    'click',
    () => {
      tapping = true
      setTimeout(() => {
        tapping = false
      })
    },
    true,
  )
  return () => tapping
}
