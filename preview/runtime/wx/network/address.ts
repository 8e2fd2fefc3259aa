import type { Host } from '../../host'
import { ApiFailure } from '../api'

const NOT_IN_LIST = 600002

/**
 * The address a request really goes to. A path is answered by the preview's own origin, and so is
 * an absolute address on it; any other host is refused, as WeChat refuses what is not in the list
 * of request domains.
 */
export function addressOf(host: Host, url: unknown): string {
  const own = host.settings.apiBase || window.location.origin
  if (typeof url !== 'string' || url === '') throw new ApiFailure('invalid url', 600009)
  if (url.startsWith('/') && !url.startsWith('//')) return own + url
  let origin: string
  try {
    origin = new URL(url).origin
  } catch {
    throw new ApiFailure(`invalid url "${url}"`, 600009)
  }
  if (origin !== new URL(own).origin) throw new ApiFailure('url not in domain list', NOT_IN_LIST)
  return url
}

/** Query parameters of a GET are given as `data`. */
export function withQuery(address: string, data: unknown): string {
  if (typeof data !== 'object' || data === null) return address
  const query = new URLSearchParams(
    Object.entries(data).flatMap(([name, value]): [string, string][] =>
      value === undefined
        ? []
        : [[name, typeof value === 'string' ? value : JSON.stringify(value)]],
    ),
  ).toString()
  return query ? `${address}${address.includes('?') ? '&' : '?'}${query}` : address
}
