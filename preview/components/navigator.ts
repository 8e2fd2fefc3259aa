import { type Builtin, pressOnKeys } from './definition'
import { withCommon } from './common'

/** `<navigator>` within the mini program. */
export const navigator: Builtin = (tools) => {
  const go = (openType: string, url: string, delta: number): Promise<void> => {
    const { router } = tools.host
    if (openType === 'navigate') return router.navigateTo(url)
    if (openType === 'redirect') return router.redirectTo(url)
    if (openType === 'reLaunch') return router.reLaunch(url)
    if (openType === 'navigateBack') return router.navigateBack(delta)
    throw new Error(`<navigator open-type="${openType}"> is not implemented in the preview`)
  }
  return withCommon(
    tools,
    {
      properties: {
        url: String,
        openType: { type: String, value: 'navigate' },
        delta: { type: Number, value: 1 },
      },
      attached() {
        const host = tools.elementOf(this)
        host.tabIndex = 0
        pressOnKeys(host, () => host.click())
        host.addEventListener('click', () => {
          const { openType, url, delta } = this.data
          void go(String(openType), String(url), Number(delta)).then(
            () => tools.emit(this, 'success', {}),
            (error: unknown) => tools.emit(this, 'fail', { errMsg: String(error) }),
          )
        })
      },
    },
    { hover: true, role: 'link' },
  )
}
