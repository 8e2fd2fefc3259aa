import type { Host } from '../host'
import { ApiFailure, api, textOf } from './api'
import { element, showSheet } from './sheets/sheet'

/**
 * `wx.makePhoneCall`: the phone's dialler with the number in it. Pressing 拨打 leaves the app as a
 * call does (`onAppHide`) until 挂断返回; success means only that the dialler took the number.
 * It never asks for privacy consent.
 */
export function phoneCallMembers(host: Host): Record<string, unknown> {
  return {
    makePhoneCall: api('makePhoneCall', async ({ phoneNumber }) => {
      const number = textOf(phoneNumber)
      if (!number) throw new ApiFailure('parameter error: phoneNumber should be String')
      const called = await showSheet(host.root, {
        hook: 'dialler',
        title: '拨打电话',
        body: (area) => area.append(numberLine(number)),
        bottom: true,
        beside: false,
        keys: [
          { name: '拨打', answer: true, main: true },
          { name: '取消', answer: false },
        ],
      })
      if (!called) throw new ApiFailure('cancel')
      void talk(host, number)
    }),
  }
}

async function talk(host: Host, number: string): Promise<void> {
  // After the page has had its success callback, as the dialler comes to the front afterwards.
  await new Promise((resolve) => setTimeout(resolve))
  host.goToBackground()
  await showSheet(host.root, {
    hook: 'call',
    title: '通话中',
    body: (area) => area.append(numberLine(number)),
    keys: [{ name: '挂断返回', answer: undefined, main: true }],
  })
  host.comeForward()
}

function numberLine(number: string): HTMLElement {
  const line = element('div', 'mp-dialog__number', number)
  line.dataset['number'] = number
  return line
}
