export interface Target {
  route: string
  query: Record<string, string>
}

/**
 * Splits a page address as WeChat's router does. Values are not decoded: a page that was given
 * `encodeURIComponent` text decodes it itself. `=` ends a value, a second `?` ends the query, and
 * a name without `=` reads `missing` ("undefined" after a navigation, '' at launch).
 */
export function parseUrl(url: string, missing: '' | 'undefined'): Target {
  const [path = '', search = ''] = url.split('?')
  return { route: path.replace(/^\//, ''), query: parseQuery(search, missing) }
}

export function parseQuery(search: string, missing: '' | 'undefined'): Record<string, string> {
  const query: Record<string, string> = {}
  for (const pair of search.split('&')) {
    const [name = '', value = missing] = pair.split('=')
    if (name !== '') query[name] = value
  }
  return query
}

/** A page's address as `parseUrl` reads it, without a leading slash. */
export function formatUrl({ route, query }: Target): string {
  const search = Object.entries(query)
    .map(([name, value]) => `${name}=${value}`)
    .join('&')
  return search === '' ? route : `${route}?${search}`
}

/** Resolves an address against the route of the page that asks; '/' counts from the root. */
export function resolveUrl(url: string, from: string | undefined): string {
  if (url.startsWith('/') || from === undefined) return url
  const [path = '', ...search] = url.split('?')
  const parts = from.split('/').slice(0, -1)
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return [`/${parts.join('/')}`, ...search].join('?')
}
