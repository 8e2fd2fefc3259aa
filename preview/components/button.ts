import type { BuiltinInstance, BuiltinTools } from '../runtime/host'
import { type Builtin, pressOnKeys } from './definition'
import { withCommon } from './common'
import { hoverProperties } from './hover'
import { formAround } from './form'

const SHOWN_ON_HOST = ['type', 'size', 'plain', 'disabled', 'loading'] as const

/** `<button>`. Of the open types only `share` and `agreePrivacyAuthorization` exist here. */
export const button: Builtin = (tools) =>
  withCommon(
    tools,
    {
      properties: {
        type: { type: String, value: 'default' },
        size: { type: String, value: 'default' },
        plain: Boolean,
        disabled: Boolean,
        loading: Boolean,
        formType: String,
        openType: String,
        lang: String,
        businessId: null,
        sessionFrom: String,
        sendMessageTitle: String,
        sendMessagePath: String,
        sendMessageImg: String,
        showMessageCard: Boolean,
        appParameter: String,
        ...hoverProperties('button-hover', 20, 70),
      },
      observers: {
        'type, size, plain, disabled, loading'() {
          const host = tools.elementOf(this)
          for (const name of SHOWN_ON_HOST) {
            const value = this.data[name]
            if (value === false || value === '') host.removeAttribute(name)
            else host.setAttribute(name, String(value))
          }
        },
      },
      attached() {
        const host = tools.elementOf(this)
        host.tabIndex = 0
        pressOnKeys(host, () => host.click())
        host.addEventListener('click', () => {
          if (this.data['disabled'] !== true) press(this, tools)
        })
      },
    },
    { hover: true, role: 'button' },
  )

function press(instance: BuiltinInstance, tools: BuiltinTools): void {
  const { formType, openType } = instance.data
  const host = tools.elementOf(instance)
  if (formType === 'submit') formAround(host, tools)?.submit()
  if (formType === 'reset') formAround(host, tools)?.reset()
  if (openType === 'share') tools.host.share('button', host)
  else if (openType === 'agreePrivacyAuthorization') agree(instance, tools)
  else if (openType) {
    throw new Error(`<button open-type="${String(openType)}"> is not implemented in the preview`)
  }
}

/** WeChat records the consent itself; the page's handler then resolves what was waiting for it. */
function agree(instance: BuiltinInstance, tools: BuiltinTools): void {
  const { privacy } = tools.host.settings
  if (privacy === 'ask' || privacy === 'refused') tools.host.updateSettings({ privacy: 'agreed' })
  tools.emit(instance, 'agreeprivacyauthorization', { errMsg: 'agreePrivacyAuthorization:ok' })
}
