import type { HostSettings, LaunchOptions } from '../host'
import { parseQuery, parseUrl } from './url'

/** Query parameters of `/app/` that are the preview's own; all others go to the first page. */
const SETTINGS: Record<keyof HostSettings, (value: string) => Partial<HostSettings>> = {
  theme: (value) => (value === 'dark' || value === 'light' ? { theme: value } : {}),
  fontScale: (value) => ({ fontScale: Number(value) || 1 }),
  offline: (value) => ({ offline: value === '1' || value === 'true' }),
  privacy: (value) => (isPrivacy(value) ? { privacy: value } : {}),
  messages: (value) => (value === 'on' || value === 'off' ? { messages: value } : {}),
  clockOffsetMs: (value) => ({ clockOffsetMs: Number(value) || 0 }),
  persona: (value) => ({ persona: value }),
  apiBase: (value) => ({ apiBase: value.replace(/\/$/, '') }),
}

export const SETTING_NAMES = Object.keys(SETTINGS) as (keyof HostSettings)[]

const isSetting = (name: string): name is keyof HostSettings => name in SETTINGS

const isPrivacy = (value: string): value is HostSettings['privacy'] =>
  ['agreed', 'ask', 'refused', 'undeclared'].includes(value)

/** Scene numbers of WeChat: from a scanned ordinary link, from a mini program code, from the list. */
const SCENES = { q: 1011, scene: 1047, none: 1001 }

/** What the address of `/app/` says about the phone. */
export function settingsFromSearch(search: string): Partial<HostSettings> {
  const settings: Partial<HostSettings> = {}
  for (const [name, value] of new URLSearchParams(search)) {
    if (isSetting(name)) Object.assign(settings, SETTINGS[name](value))
  }
  return settings
}

/**
 * Which page opens first. `#/route?query` wins, so that a reload stays where one was; then
 * `?path=route&…`, whose other parameters are the page's query, as encoded as they stand in the
 * address (`scene` and `q` reach `onLoad` percent-encoded in WeChat too); then the home page.
 */
export function launchOptions(
  location: { search: string; hash: string },
  pages: readonly string[],
): LaunchOptions {
  const home = pages[0] ?? ''
  const hash = parseUrl(location.hash.replace(/^#\/?/, ''), '')
  if (pages.includes(hash.route)) return options(hash.route, hash.query)
  const query = parseQuery(location.search.replace(/^\?/, ''), '')
  const path = decodeURIComponent(query.path ?? '').replace(/^\//, '')
  for (const name of ['path', 'launchScene', ...SETTING_NAMES]) Reflect.deleteProperty(query, name)
  const launchScene = Number(new URLSearchParams(location.search).get('launchScene'))
  const known = options(pages.includes(path) ? path : home, query)
  return launchScene > 0 ? { ...known, scene: launchScene } : known
}

const options = (path: string, query: Record<string, string>): LaunchOptions => ({
  path,
  query,
  scene: 'q' in query ? SCENES.q : 'scene' in query ? SCENES.scene : SCENES.none,
  referrerInfo: {},
})
