import type { BuiltinInstance, BuiltinProperty, BuiltinTools } from '../runtime/host'

/** WeChat's defaults, in milliseconds; `button` starts sooner and ends sooner. */
export function hoverProperties(
  hoverClass = 'none',
  startMs = 50,
  stayMs = 400,
): Record<string, BuiltinProperty> {
  return {
    hoverClass: { type: String, value: hoverClass },
    hoverStopPropagation: Boolean,
    hoverStartTime: { type: Number, value: startMs },
    hoverStayTime: { type: Number, value: stayMs },
  }
}

/** Adds `hover-class` while a finger or the mouse rests on the element. */
export function hoverOn(instance: BuiltinInstance, tools: BuiltinTools): void {
  const element = tools.elementOf(instance)
  let timer: ReturnType<typeof setTimeout> | undefined
  const later = (classes: string, delay: unknown) => {
    clearTimeout(timer)
    timer = setTimeout(() => tools.setExtraClass(instance, classes), Number(delay))
  }
  const press = (event: Event) => {
    const classes = hoverClassOf(instance)
    if (!classes) return
    if (instance.data['hoverStopPropagation'] === true) event.stopPropagation()
    later(classes, instance.data['hoverStartTime'])
  }
  const release = () => {
    if (hoverClassOf(instance)) later('', instance.data['hoverStayTime'])
  }
  for (const type of ['touchstart', 'mousedown']) {
    element.addEventListener(type, press, { passive: true })
  }
  for (const type of ['touchend', 'touchcancel', 'mouseup', 'mouseleave']) {
    element.addEventListener(type, release)
  }
}

function hoverClassOf(instance: BuiltinInstance): string {
  const { hoverClass, disabled } = instance.data
  return typeof hoverClass === 'string' && hoverClass !== 'none' && disabled !== true
    ? hoverClass
    : ''
}
