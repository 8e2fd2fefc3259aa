import type { BuiltinTools } from '../runtime/host'
import { filesOf } from '../runtime/wx/files/store'

/** Which source an element was last asked to show: a slow file must not replace a newer one. */
const wanted = new WeakMap<Element, string>()

/**
 * Shows what a page named: an address, a packed file (`/assets/…`, below the app's own folder) or
 * a file of the mini program (`wxfile://…`), whose bytes are read first.
 */
export function showSource(
  tools: BuiltinTools,
  element: HTMLImageElement | HTMLVideoElement,
  source: string,
): void {
  wanted.set(element, source)
  if (!source) {
    element.removeAttribute('src')
  } else if (source.startsWith('wxfile://')) {
    void filesOf(tools.host)
      .objectUrl(source)
      .then((url) => {
        if (wanted.get(element) === source) element.src = url
      })
      .catch(() => element.dispatchEvent(new Event('error')))
  } else {
    element.src = /^([a-z]+:|\/\/)/i.test(source) ? source : packedFile(source, tools)
  }
}

/** The cloud's own paths are absolute on the page's origin; everything else is in the package. */
function packedFile(source: string, tools: BuiltinTools): string {
  if (/^\/(v1|media|s)\//.test(source)) return tools.host.settings.apiBase + source
  return source.replace(/^\/+/, '')
}
