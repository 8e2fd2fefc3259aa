import type { Host } from '../../host'
import { ApiFailure, api, type Options } from '../api'
import { watchTaps } from '../taps'
import { KeptDecisions } from './kept'
import { askForMessages, showSettings } from './sheets'

/**
 * WeChat's `errCode`s:
 * https://developers.weixin.qq.com/miniprogram/dev/api/open-api/subscribe-message/wx.requestSubscribeMessage.html
 */
const EMPTY = 10001
const NO_NETWORK = 10002
const WRONG_TYPE = 10004
const NO_TEMPLATE = 20001
const TOO_MANY = 20003
const SWITCHED_OFF = 20004

/** What older phones take; newer ones take five. */
const MOST_TEMPLATES = 3
const TEMPLATE_ID = /^[0-9A-Za-z_-]{10,64}$/

const refused = (message: string, errCode: number) => new ApiFailure(message, undefined, errCode)

function idsOf(tmplIds: unknown): string[] {
  if (tmplIds === undefined) throw refused('TmplIds is empty', EMPTY)
  if (!Array.isArray(tmplIds) || tmplIds.some((id) => typeof id !== 'string'))
    throw refused('parameter type error', WRONG_TYPE)
  if (tmplIds.length === 0) throw refused('TmplIds can not be empty', EMPTY)
  if (tmplIds.length > MOST_TEMPLATES) throw refused('Templates count out of max bounds', TOO_MANY)
  const ids = tmplIds.map(String)
  if (!ids.every((id) => TEMPLATE_ID.test(id)))
    throw refused('No template data return', NO_TEMPLATE)
  return ids
}

/** `wx.requestSubscribeMessage` and the settings that belong to it. */
export function messageMembers(host: Host): Record<string, unknown> {
  const kept = new KeptDecisions(host)
  const isTap = watchTaps()
  /** Asked before the promise of `api`: by then the tap is over. */
  const inTap = (name: string, work: (options: Options) => Promise<object>) => {
    return (options?: Options) => {
      const tapped = isTap()
      return api(name, (given) => {
        if (!tapped) throw new ApiFailure('can only be invoked by user TAP gesture.')
        return work(given)
      })(options)
    }
  }
  const settings = (withSubscriptions: unknown) => ({
    authSetting: {},
    ...(withSubscriptions === true && {
      subscriptionsSetting: {
        mainSwitch: host.settings.messages === 'on',
        itemSettings: kept.all(),
      },
    }),
  })
  return {
    requestSubscribeMessage: inTap('requestSubscribeMessage', async ({ tmplIds }) => {
      const ids = idsOf(tmplIds)
      if (host.settings.offline) throw refused('request list fail', NO_NETWORK)
      if (host.settings.messages === 'off')
        throw refused('The main switch is switched off', SWITCHED_OFF)
      const before = kept.all()
      const open = ids.filter((id) => before[id] === undefined)
      if (open.length === 0) return Object.fromEntries(ids.map((id) => [id, before[id]]))
      const { decisions, always } = await askForMessages(host, open)
      if (always) kept.keep(decisions)
      return Object.fromEntries(ids.map((id) => [id, before[id] ?? decisions[id]]))
    }),
    getSetting: api('getSetting', ({ withSubscriptions }) => settings(withSubscriptions)),
    openSetting: inTap('openSetting', async ({ withSubscriptions }) => {
      const now = { on: host.settings.messages === 'on', items: kept.all() }
      const { on, items } = await showSettings(host, now)
      host.updateSettings({ messages: on ? 'on' : 'off' })
      kept.keep(items)
      return settings(withSubscriptions)
    }),
  }
}
