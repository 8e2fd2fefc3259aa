import type { Look } from './look'

/** A piece of text as it is drawn. */
export interface Text {
  /** Whose colour and background it has. */
  element: HTMLElement
  words: string
  box: DOMRect
  /** Where the words' own style is not the element's: a placeholder, `::before`. */
  style: CSSStyleDeclaration
}

/** Glyphs of icon fonts are pictures. */
const IS_GLYPH = /^[\ue000-\uf8ff\s]*$/

/** Every text drawn in the scope: text nodes, fields with their placeholders, words of `::before`. */
export function textsOf(look: Look): Text[] {
  return look.shown.flatMap((element) => [
    ...ownTexts(look, element),
    ...fieldText(look, element),
    ...pseudoText(look, element, '::before'),
    ...pseudoText(look, element, '::after'),
  ])
}

function ownTexts(look: Look, element: HTMLElement): Text[] {
  const nodes = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE)
  return nodes.flatMap((node) => {
    const words = node.textContent?.trim() ?? ''
    if (words === '' || IS_GLYPH.test(words)) return []
    const range = document.createRange()
    range.selectNodeContents(node)
    const box = range.getBoundingClientRect()
    return box.width > 0 ? [{ element, words, box, style: look.style(element) }] : []
  })
}

function fieldText(look: Look, element: HTMLElement): Text[] {
  if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)) return []
  const words = element.value || element.placeholder
  const style = element.value ? look.style(element) : getComputedStyle(element, '::placeholder')
  return words === '' ? [] : [{ element, words, box: look.box(element), style }]
}

function pseudoText(look: Look, element: HTMLElement, which: '::before' | '::after'): Text[] {
  const style = getComputedStyle(element, which)
  const words = /^"(.*)"$/.exec(style.content)?.[1]?.trim() ?? ''
  if (words === '' || IS_GLYPH.test(words) || style.display === 'none') return []
  return [{ element, words, box: look.box(element), style }]
}
