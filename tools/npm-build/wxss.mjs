import { codePoints, subsetIconFont } from './font.mjs'
import { GLYPHS } from './glyphs.mjs'

const OURS = GLYPHS['']

const RULE = /([^{};]+)\{([^{}]*)\}/g

const mapRules = (css, judge) =>
  css.replace(RULE, (rule, selectors, body) => {
    const kept = selectors.split(',').filter((selector) => judge(selector.trim()))
    return kept.length === 0 ? '' : `${kept.join(',')}{${body}}`
  })

/** WeChat's rules ask for hover-class instead of `:active`, which sticks after a scroll. */
export const withoutActive = (css) => mapRules(css, (selector) => !selector.includes(':active'))

/** The icon component's sheet with the font inlined and only our glyphs' classes left. */
export async function iconSheet(root, css) {
  const { base64 } = await subsetIconFont(root, OURS)
  codePoints(root, OURS) // a name Vant has dropped must stop the build, not vanish from the sheet
  const glyph = /^\.van-icon-([a-z0-9-]+):before$/
  const cut = mapRules(css, (selector) => {
    const name = glyph.exec(selector)?.[1]
    return name === undefined || OURS.includes(name)
  })
  return cut.replace(
    /src:url\([^)]*\) format\("woff2"\),url\([^)]*\) format\("woff"\)/,
    `src:url("data:font/woff2;base64,${base64}") format("woff2")`,
  )
}
