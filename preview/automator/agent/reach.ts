import { type WxElement, tagOf } from './elements'

/**
 * Scrolls an element to where a finger could touch its centre. Throws when no finger could: DevTools
 * would send the tap all the same, and a test of a key nobody can reach would pass.
 */
export function bringIntoReach(element: WxElement): void {
  element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' })
  let above = whatCovers(element)
  if (above !== undefined) {
    // below a bar that stays in place: the middle of the window may be free
    element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' })
    above = whatCovers(element)
  }
  if (above !== undefined) throw new Error(`cannot tap ${nameOf(element)}: ${above}`)
}

function whatCovers(element: WxElement): string | undefined {
  const { left, top, width, height } = element.getBoundingClientRect()
  if (width === 0 || height === 0) return 'it has no box, so nobody sees it'
  const hit = document.elementFromPoint(left + width / 2, top + height / 2)
  if (hit === null) return 'its centre lies outside of the window'
  if (element.contains(hit)) return undefined
  return `its centre is covered by ${nameOf(hit)}`
}

/** What a person finds again in the templates: tag, hook, id, classes. */
export function nameOf(element: Element): string {
  const hook = element.getAttribute('data-test')
  const classes = [...element.classList].map((name) => `.${name}`).join('')
  return [
    `<${tagOf(element)}>`,
    ...(hook === null ? [] : [`[data-test="${hook}"]`]),
    ...(element.id === '' ? [] : [`#${element.id}`]),
    ...(classes === '' ? [] : [classes]),
  ].join('')
}
