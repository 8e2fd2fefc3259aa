import type { Layout, Seen } from './measure'

const SMALLEST_TYPE = 16
/** A finger is 44 wide; half a pixel is rounding. */
const FINGER = 43.5
const SLACK = 1.5

/** What a person with large type on a small phone would stumble over. Pure. */
export function faultsOf(layout: Layout): string[] {
  const { seen, width, pageWidth } = layout
  const sideways = pageWidth > width + 1 ? [`the page is ${pageWidth} wide on ${width}`] : []
  return [
    ...sideways,
    ...seen.flatMap((each) => faultsOfOne(each, layout).map((fault) => `${fault}: ${each.what}`)),
    ...overlaps(seen),
  ]
}

function faultsOfOne(seen: Seen, { width, bar }: Layout): string[] {
  const { left, top, height, type, kind, name } = seen
  const right = left + seen.width
  const faults = [
    !seen.slides && (left < -SLACK || right > width + SLACK) && 'reaches outside',
    seen.cut && 'is cut',
    type > 0 && type < SMALLEST_TYPE && `type of ${type}`,
    bar !== null &&
      !seen.inBar &&
      top + height > bar.top + SLACK &&
      top < bar.bottom - SLACK &&
      'lies behind the bar',
  ]
  if (kind !== 'text') {
    faults.push((seen.width < FINGER || height < FINGER) && `${seen.width} by ${height} to tap`)
    faults.push(name === '' && 'has no name')
  }
  return faults.filter((fault) => fault !== false)
}

const edges = ({ left, top, width, height }: Seen) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
})

function isPartOf(inner: Seen, outer: Seen): boolean {
  const [a, b] = [edges(inner), edges(outer)]
  return (
    inner.isPart &&
    a.left >= b.left - SLACK &&
    a.top >= b.top - SLACK &&
    a.right <= b.right + SLACK &&
    a.bottom <= b.bottom + SLACK
  )
}

/** Two things to tap that share ground, unless one is a part of the other. The bar is judged apart. */
function overlaps(seen: Seen[]): string[] {
  const taps = seen.filter(({ kind, inBar }) => kind !== 'text' && !inBar)
  return taps.flatMap((one, at) =>
    taps
      .slice(at + 1)
      .filter((other) => share(one, other) && !isPartOf(one, other) && !isPartOf(other, one))
      .map((other) => `${one.what} and ${other.what} cover each other`),
  )
}

function share(one: Seen, other: Seen): boolean {
  const [a, b] = [edges(one), edges(other)]
  const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return wide > SLACK && high > SLACK
}
