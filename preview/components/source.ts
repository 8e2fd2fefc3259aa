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
  // Data set anew with the same address is no news: the picture neither loads nor fails once more.
  if (wanted.get(element) === source) return
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
  } else if (tools.host.settings.offline && comesFromCloud(source)) {
    element.removeAttribute('src')
    setTimeout(() => element.dispatchEvent(new Event('error')))
  } else {
    element.src = addressOf(source, tools)
  }
}

const isAddress = (source: string) => /^([a-z]+:|\/\/)/i.test(source)

/** Paths of the cloud; any other path without a scheme is a file of the package. */
const isCloudPath = (source: string) => /^\/(v1|media|s)\//.test(source)

const comesFromCloud = (source: string) => isCloudPath(source) || /^https?:/i.test(source)

function addressOf(source: string, tools: BuiltinTools): string {
  if (isAddress(source)) return source
  if (isCloudPath(source)) return tools.host.settings.apiBase + source
  return source.replace(/^\/+/, '')
}
