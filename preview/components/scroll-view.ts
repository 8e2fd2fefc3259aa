import type { BuiltinInstance, BuiltinTools } from '../runtime/host'
import type { Builtin } from './definition'
import { withCommon } from './common'

const properties = {
  scrollX: Boolean,
  scrollY: Boolean,
  scrollTop: null,
  scrollLeft: null,
  scrollIntoView: String,
  scrollWithAnimation: Boolean,
  upperThreshold: { type: Number, value: 50 },
  lowerThreshold: { type: Number, value: 50 },
  enableFlex: Boolean,
  enhanced: Boolean,
  showScrollbar: { type: Boolean, value: true },
  bounces: { type: Boolean, value: true },
}

/** `<scroll-view>`: scrolls in the directions asked for and reports where it is. */
export const scrollView: Builtin = (tools) =>
  withCommon(tools, {
    properties,
    observers: {
      'scrollX, scrollY'() {
        setOverflow(this, tools)
      },
      scrollTop(top: unknown) {
        scrollSoon(this, tools, 'top', top)
      },
      scrollLeft(left: unknown) {
        scrollSoon(this, tools, 'left', left)
      },
      scrollIntoView(id: string) {
        if (!id) return
        setTimeout(() => {
          const target = tools.elementOf(this).querySelector(`[id="${CSS.escape(id)}"]`)
          target?.scrollIntoView({ block: 'start', inline: 'nearest' })
        })
      },
    },
    attached() {
      setOverflow(this, tools)
      reportScrolling(this, tools)
    },
  })

function setOverflow(instance: BuiltinInstance, tools: BuiltinTools): void {
  const { style } = tools.elementOf(instance)
  style.overflowX = instance.data['scrollX'] === true ? 'auto' : 'hidden'
  style.overflowY = instance.data['scrollY'] === true ? 'auto' : 'hidden'
}

/** After the content of the same update has been drawn. */
function scrollSoon(
  instance: BuiltinInstance,
  tools: BuiltinTools,
  side: 'top' | 'left',
  value: unknown,
): void {
  const distance = Number.parseFloat(String(value))
  if (Number.isNaN(distance)) return
  const behavior = instance.data['scrollWithAnimation'] === true ? 'smooth' : 'auto'
  setTimeout(() => tools.elementOf(instance).scrollTo({ [side]: distance, behavior }))
}

function reportScrolling(instance: BuiltinInstance, tools: BuiltinTools): void {
  const host = tools.elementOf(instance)
  let last = { top: 0, left: 0 }
  let wasLow = false
  let wasHigh = true
  host.addEventListener('scroll', (event) => {
    if (event.target !== host) return
    const { scrollTop, scrollLeft, scrollHeight, scrollWidth } = host
    const deltas = { deltaX: last.left - scrollLeft, deltaY: last.top - scrollTop }
    tools.emit(instance, 'scroll', { scrollTop, scrollLeft, scrollHeight, scrollWidth, ...deltas })
    last = { top: scrollTop, left: scrollLeft }
    const fromEnd = scrollHeight - scrollTop - host.clientHeight
    const low = fromEnd <= Number(instance.data['lowerThreshold'])
    const high = scrollTop <= Number(instance.data['upperThreshold'])
    if (low && !wasLow) tools.emit(instance, 'scrolltolower', { direction: 'bottom' })
    if (high && !wasHigh) tools.emit(instance, 'scrolltoupper', { direction: 'top' })
    wasLow = low
    wasHigh = high
  })
}
