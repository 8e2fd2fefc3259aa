/** What a client says about its phone in the query of the address it connects to. */

export interface PhoneSettings {
  /** Chosen by the client, to ask for reports about this phone. */
  name: string
  width: number
  height: number
  /** `/app/` with everything the app is to know. */
  appUrl: string
}

/** A common phone, in CSS pixels. */
const SIZE = { width: 390, height: 844 }

const OWN = ['phone', 'width', 'height']

/** All parameters that are not the automator's own go to the app as they stand. */
export function phoneSettings(appUrl: string, requestUrl: string): PhoneSettings {
  const search = requestUrl.split('?')[1] ?? ''
  const given = new URLSearchParams(search)
  const forApp = search.split('&').filter((pair) => !OWN.includes(pair.split('=')[0] ?? ''))
  return {
    name: given.get('phone') ?? '',
    width: Number(given.get('width')) || SIZE.width,
    height: Number(given.get('height')) || SIZE.height,
    appUrl: `${appUrl.replace(/\/+$/, '')}/app/?${forApp.join('&')}`,
  }
}
