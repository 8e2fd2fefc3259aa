import { TextDecoder, TextEncoder } from 'node:util'

/** What the mini program's host needs from a browser and jsdom lacks. Layout stays absent: all 0. */
export function fillBrowserGaps(): void {
  const nothing = (): void => undefined
  const observer = class {
    observe = nothing
    unobserve = nothing
    disconnect = nothing
  }
  const media = (query: string) => ({
    matches: false,
    media: query,
    addEventListener: nothing,
    removeEventListener: nothing,
  })
  const gaps = { matchMedia: media, IntersectionObserver: observer, TextDecoder, TextEncoder }
  for (const [name, value] of Object.entries(gaps)) {
    if (!(name in window)) Object.assign(window, { [name]: value })
  }
  // typed as always there, but jsdom has no layout
  const prototype = Element.prototype as { scrollTo?: unknown; scrollIntoView?: unknown }
  prototype.scrollTo ??= nothing
  prototype.scrollIntoView ??= nothing
}
