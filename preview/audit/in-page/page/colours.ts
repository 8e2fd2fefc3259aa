/** Red, green, blue from 0 to 255, alpha from 0 to 1. */
export type Colour = readonly [number, number, number, number]

const COLOUR = /rgba?\(([^)]*)\)|color\(srgb ([^)]*)\)/g

/** Every colour in a computed value, in order: one of `color`, the stops of a gradient. */
export function coloursIn(value: string): Colour[] {
  return [...value.matchAll(COLOUR)].map(([, rgb, srgb]) => {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (rgb ?? srgb ?? '')
      .split(/[\s,/]+/)
      .filter(Boolean)
      .map(Number)
    const scale = rgb === undefined ? 255 : 1
    return [red * scale, green * scale, blue * scale, alpha]
  })
}

/** `over` drawn on an opaque `under`. */
export function composite(over: Colour, under: Colour, opacity = 1): Colour {
  const alpha = over[3] * opacity
  const mix = (index: 0 | 1 | 2): number => over[index] * alpha + under[index] * (1 - alpha)
  return [mix(0), mix(1), mix(2), 1]
}

/** Contrast of two opaque colours by WCAG 2.2, from 1 to 21. */
export function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function luminance([red, green, blue]: Colour): number {
  const linear = (channel: number): number => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}
