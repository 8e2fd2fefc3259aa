import type { Host } from '../host'
import { ApiFailure, api, textOf } from './api'
import { element } from './sheets/sheet'

const SIGNS: Record<string, string> = { success: '✓', error: '!', loading: '…' }
const DEFAULT_MS = 1500

/** `wx.showToast` and `wx.showLoading`: one at a time, as in WeChat. */
export function toastMembers(host: Host): Record<string, unknown> {
  let shown: HTMLElement | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const hide = () => {
    clearTimeout(timer)
    shown?.remove()
    shown = undefined
  }
  const show = (title: unknown, icon: string, durationMs?: number) => {
    if (typeof title !== 'string') throw new ApiFailure('parameter error: title should be String')
    hide()
    shown = element('div', icon === 'none' ? 'mp-toast mp-toast--plain' : 'mp-toast')
    shown.setAttribute('role', 'status')
    const sign = SIGNS[icon]
    if (sign) {
      const mark = element('div', 'mp-toast__sign', sign)
      mark.setAttribute('aria-hidden', 'true')
      shown.append(mark)
    }
    shown.append(element('div', 'mp-toast__text', title))
    host.root.append(shown)
    if (durationMs !== undefined) timer = setTimeout(hide, durationMs)
  }
  return {
    showToast: api('showToast', ({ title, icon, duration }) =>
      show(title, textOf(icon, 'success'), Number(duration ?? DEFAULT_MS)),
    ),
    hideToast: api('hideToast', hide),
    showLoading: api('showLoading', ({ title }) => show(title, 'loading')),
    hideLoading: api('hideLoading', hide),
  }
}
