import type { Host } from '../host'

/** Everything a persona keeps on "the phone" lies under this prefix of localStorage. */
export function phonePrefix(host: Host): string {
  return `preview:${host.settings.persona || 'nobody'}:`
}
