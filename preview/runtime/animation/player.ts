import type { AnimationStep, ExportedAnimation } from './builder'

/** The run of each element; a newer animation or a removed element ends the older one. */
const running = new WeakMap<HTMLElement, ExportedAnimation>()

const isExported = (value: unknown): value is ExportedAnimation =>
  typeof value === 'object' && value !== null && 'actions' in value && Array.isArray(value.actions)

/** Plays what `wx.createAnimation().export()` gave; anything else is ignored, as on the phone. */
export function playAnimation(element: HTMLElement, exported: unknown): void {
  if (!isExported(exported)) return
  running.set(element, exported)
  let index = 0
  const next = (): void => {
    const step = exported.actions[index]
    if (step === undefined || running.get(element) !== exported || !element.isConnected) return
    index += 1
    apply(element, step)
    setTimeout(next, step.duration + step.delay)
  }
  requestAnimationFrame(next)
}

function apply(element: HTMLElement, step: AnimationStep): void {
  const { duration, timingFunction, delay } = step
  const animated = duration > 1
  element.style.transition = animated
    ? `all ${String(duration)}ms ${timingFunction} ${String(delay)}ms`
    : 'none'
  Object.assign(element.style, step.style)
  if (step.transform.length > 0) element.style.transform = step.transform.join(' ')
  // an instant step must be painted before the next one begins to move
  if (!animated) element.getBoundingClientRect()
}
