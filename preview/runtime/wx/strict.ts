/** Asked for by feature tests of Vant; WeChat removed or never had them where our app runs. */
const KNOWN_ABSENT = new Set(['getUserProfile'])

/**
 * A `wx` that throws on a member it lacks. Answering undefined would make a page that forgot
 * `wx.canIUse` look right here and fail on the phone, or the reverse.
 */
export function strict(
  members: Record<string, unknown>,
  absent: ReadonlySet<string> = new Set(),
): Record<string, unknown> {
  return new Proxy(members, {
    get(target, name, receiver) {
      if (typeof name === 'symbol' || name in target) {
        return Reflect.get(target, name, receiver) as unknown
      }
      if (absent.has(name) || KNOWN_ABSENT.has(name)) return undefined
      throw new Error(`wx.${name} is not implemented in the preview`)
    },
  })
}
