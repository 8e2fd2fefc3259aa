export interface Tag {
  name: string
  attributes: [string, string][]
}

const TAG = /<([a-z][\w-]*)((?:\s+[^\s=>/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'))?)*)\s*\/?>/g
const ATTRIBUTE = /([^\s=>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?/g

/** Opening tags of a template; comments and inline WXS are not part of it. */
export function tagsOf(wxml: string): Tag[] {
  const markup = wxml.replace(/<!--[\s\S]*?-->|<wxs\b[^>]*>[\s\S]*?<\/wxs>/g, '')
  return [...markup.matchAll(TAG)].map(([, name = '', attributes = '']) => ({
    name,
    attributes: [...attributes.matchAll(ATTRIBUTE)].map(([, key = '', double, single]) => [
      key,
      double ?? single ?? '',
    ]),
  }))
}

const HANDLER = /^(?:capture-|mut-)?(?:bind|catch)(?::|(?=[a-z]))/

/** Names of the handlers a template calls; computed ones (`{{ }}`) are nobody's to check. */
export function handlersOf(wxml: string): string[] {
  return tagsOf(wxml)
    .flatMap(({ attributes }) => attributes)
    .filter(([key, value]) => HANDLER.test(key) && value !== '' && !value.includes('{{'))
    .map(([, value]) => value)
}
