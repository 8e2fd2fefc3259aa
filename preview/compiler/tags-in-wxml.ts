/** Tags with a meaning of their own in WXML; none is a component. */
const SYNTAX_TAGS = new Set(['block', 'import', 'include', 'slot', 'template', 'wxs'])

/** With its attributes, so that the search goes on behind them. */
const OPENING_TAG = /<([A-Za-z][\w.-]*)(?:"[^"]*"|'[^']*'|[^"'>])*>/g

export interface TagUse {
  tag: string
  /** From 1. */
  line: number
}

/** Replaces all but line breaks with spaces, so that offsets and lines stay true. */
const blank = (text: string): string => text.replace(/[^\n]/g, ' ')

/** The template without comments, WXS and `{{ }}`, everything else where it was. */
const markupOf = (source: string): string =>
  source
    .replace(/<!--[\s\S]*?-->/g, blank)
    .replace(
      /(<wxs\b(?:[^>]*[^/])?>)([\s\S]*?)(<\/wxs>)/g,
      (_all, open: string, body: string, close: string) => open + blank(body) + close,
    )
    .replace(/\{\{[\s\S]*?\}\}/g, blank)

/**
 * The component tags a template opens. Comments, WXS and `{{ }}` are no markup; attribute values
 * may hold `<`.
 */
export function tagsInWxml(source: string): TagUse[] {
  const markup = markupOf(source)
  const uses: TagUse[] = []
  for (const match of markup.matchAll(OPENING_TAG)) {
    const tag = match[1] ?? ''
    if (SYNTAX_TAGS.has(tag)) continue
    uses.push({ tag, line: markup.slice(0, match.index).split('\n').length })
  }
  return uses
}

const ENTITY = /&(?:[a-z]+|#\d+|#x[\da-f]+);/gi

/** Character references such as `&nbsp;`, each with its line from 1. */
export const entitiesInWxml = (source: string): { entity: string; line: number }[] => {
  const markup = markupOf(source)
  return [...markup.matchAll(ENTITY)].map((match) => ({
    entity: match[0],
    line: markup.slice(0, match.index).split('\n').length,
  }))
}
