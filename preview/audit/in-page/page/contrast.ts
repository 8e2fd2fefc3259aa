import type { Ledger } from '../ledger'
import { coloursIn, composite, contrast, type Colour } from './colours'
import { describe, type Look } from './look'
import { textsOf, type Text } from './texts'

const LARGE_LIMIT = 3
const WHITE: Colour = [255, 255, 255, 1]
/** A gradient's stops on a gradient's stops multiply; more than these are never told apart. */
const MOST_BACKGROUNDS = 16

/** What lies behind a text, from the window outwards in: colours, or a picture nobody can judge. */
interface Layer {
  colours: Colour[]
  isPicture: boolean
  opacity: number
}

export function judgeContrast(look: Look, ledger: Ledger): void {
  for (const text of textsOf(look)) {
    const name = `${describe(text.element)}${text.style.content ? ` ${text.words}` : ''}`
    const worst = worstContrast(look, text)
    if (worst === undefined) ledger.undecidable(name)
    else ledger.note('contrast', worst, name, isLarge(text) ? { limit: LARGE_LIMIT } : {})
  }
}

const isLarge = ({ style }: Text): boolean => {
  const size = parseFloat(style.fontSize)
  return size >= 24 || (size >= 19 && Number(style.fontWeight) >= 700)
}

function worstContrast(look: Look, text: Text): number | undefined {
  const [ink] = coloursIn(text.style.color)
  if (ink === undefined) return undefined
  const pairs = paint(layersBehind(look, text), { ink, opacity: placeholderOpacity(text) }, [WHITE])
  return pairs && Math.min(...pairs.map(([front, back]) => contrast(front, back)))
}

const placeholderOpacity = ({ style, element }: Text): number =>
  'placeholder' in element ? Number(style.opacity || 1) : 1

/**
 * Paints the layers on each possible backdrop and answers ink and background as they end up, or
 * undefined behind a picture. An element's opacity fades all that is painted in it.
 */
function paint(
  layers: readonly Layer[],
  text: { ink: Colour; opacity: number },
  backdrops: Colour[],
): [Colour, Colour][] | undefined {
  const [layer, ...inner] = layers
  if (layer === undefined) {
    return backdrops.map((back) => [composite(text.ink, back, text.opacity), back])
  }
  if (layer.isPicture) return undefined
  const pairs: [Colour, Colour][] = []
  for (const backdrop of backdrops) {
    const inside = paint(inner, text, surfaces(layer, backdrop))
    if (inside === undefined) return undefined
    const fade = (colour: Colour): Colour => composite(colour, backdrop, layer.opacity)
    for (const [front, back] of inside) pairs.push([fade(front), fade(back)])
  }
  return pairs.slice(0, MOST_BACKGROUNDS)
}

/** The colour a layer may have on a backdrop: one, or one per stop of its gradient. */
function surfaces({ colours }: Layer, backdrop: Colour): Colour[] {
  const [base, ...stops] = colours
  const ground = base === undefined ? backdrop : composite(base, backdrop)
  return stops.length === 0 ? [ground] : stops.map((stop) => composite(stop, ground))
}

/** The text's element, its ancestors, and what else is drawn beneath the middle of the text. */
function layersBehind(look: Look, { element, box }: Text): Layer[] {
  const x = (box.left + box.right) / 2
  const y = (box.top + box.bottom) / 2
  const chain = [element, ...look.ancestors(element)].reverse()
  const stack = look.at(x, y)
  const beneath = stack.slice(stack.indexOf(element) + 1).reverse()
  const order = stack.includes(element) ? insertStrangers(chain, beneath) : chain
  return order.map((each) => layerOf(look, each, { x, y })).slice(firstSeen(look, order))
}

/** Siblings that lie under the text come right after the ancestor they are painted on. */
function insertStrangers(chain: Element[], beneath: Element[]): Element[] {
  const order = [...chain]
  let last = 0
  for (const each of beneath) {
    const at = order.indexOf(each)
    if (at >= 0) last = at
    else order.splice(++last, 0, each)
  }
  return order
}

/** What lies below an opaque colour is not seen, pictures least of all: painting starts there. */
function firstSeen(look: Look, order: readonly Element[]): number {
  const styles = order.map((each) => look.style(each))
  const faded = styles.findIndex(({ opacity }) => opacity !== '1')
  const solid = styles.map(
    ({ backgroundColor, backgroundImage }) =>
      coloursIn(backgroundColor)[0]?.[3] === 1 && backgroundImage === 'none',
  )
  // a faded ancestor shows what is below it, however opaque its own colour
  const sure = faded < 0 ? solid : solid.slice(0, faded)
  return Math.max(0, sure.lastIndexOf(true))
}

function layerOf(look: Look, element: Element, { x, y }: { x: number; y: number }): Layer {
  const style = look.style(element)
  const box = look.box(element)
  const behind = x >= box.left && x <= box.right && y >= box.top && y <= box.bottom
  const image = behind ? style.backgroundImage : 'none'
  const isPicture = image.includes('url(') || (behind && element.matches('img, video, canvas'))
  return {
    isPicture,
    opacity: Number(style.opacity),
    colours: behind
      ? [coloursIn(style.backgroundColor)[0] ?? [0, 0, 0, 0], ...coloursIn(image)]
      : [],
  }
}
