/** One step of an animation: styles and transforms reached together. */
export interface AnimationStep {
  style: Record<string, string>
  transform: string[]
  duration: number
  timingFunction: string
  delay: number
}

export interface ExportedAnimation {
  actions: AnimationStep[]
}

const STYLES = ['opacity', 'backgroundColor', 'width', 'height', 'top', 'left', 'bottom', 'right']
const TRANSFORMS = [
  ...['rotate', 'rotateX', 'rotateY', 'rotateZ', 'scale', 'scaleX', 'scaleY'],
  ...[
    'translate',
    'translateX',
    'translateY',
    'translateZ',
    'translate3d',
    'skew',
    'skewX',
    'skewY',
  ],
]

const unitOf = (name: string): string =>
  /^(rotate|skew)/.test(name) ? 'deg' : name.startsWith('translate') ? 'px' : ''

const withUnit = (value: unknown, unit: string): string =>
  typeof value === 'number' ? `${String(value)}${unit}` : String(value)

/** The object of `wx.createAnimation`: every method answers the object itself, except `export`. */
export function createAnimation(options: Record<string, unknown> = {}): object {
  let style: Record<string, string> = {}
  let steps: AnimationStep[] = []
  // transforms of earlier steps stay, as on the phone
  const transforms = new Map<string, string>()
  const builder: Record<string, (...values: unknown[]) => unknown> = {
    step: (own) => {
      const timing = { duration: 400, timingFunction: 'linear', delay: 0, ...options }
      const settings = Object.assign(timing, own)
      steps.push({ style, transform: [...transforms.values()], ...timingOf(settings) })
      style = {}
      return builder
    },
    export: () => {
      const actions = steps
      steps = []
      return { actions }
    },
  }
  for (const name of STYLES) {
    builder[name] = (value) => {
      style[name] = withUnit(value, name === 'opacity' ? '' : 'px')
      return builder
    }
  }
  for (const name of TRANSFORMS) {
    builder[name] = (...values) => {
      const list = values.map((value) => withUnit(value, unitOf(name)))
      transforms.set(name, `${name}(${list.join(',')})`)
      return builder
    }
  }
  return builder
}

const timingOf = (settings: { duration: number; timingFunction: string; delay: number }) => ({
  duration: settings.duration,
  timingFunction: settings.timingFunction,
  delay: settings.delay,
})
