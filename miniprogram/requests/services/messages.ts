/**
 * WeChat's subscription messages: whom to ask is the server's to say, WeChat shows its own sheet, and what
 * came of it is told to the server. A report that is lost does no harm: WeChat knows what was agreed to.
 */
import { call } from '../../services/client'
import { uuid } from '../../services/random'
import { isObject } from '../../services/storage'
import {
  getMessagesToAsk,
  reportMessageAnswers,
  reportMessageSettings,
  type AskMoment,
  type TemplateAnswer,
} from '../contract/messages'

export interface Answer {
  templateId: string
  said: TemplateAnswer
}

/** `off`: by the main switch of WeChat's settings. `failed`: nobody was asked. */
export type Asked =
  { outcome: 'answered'; answers: Answer[] } | { outcome: 'off' } | { outcome: 'failed' }

export interface Settings {
  on: boolean
  templates: { templateId: string; said: 'accept' | 'reject' | 'ban' }[]
}

const SWITCHED_OFF = 20004

const SAID: Readonly<Record<string, TemplateAnswer>> = {
  accept: 'accept',
  acceptWithAudio: 'accept',
  acceptWithForcePush: 'accept',
  reject: 'reject',
  ban: 'ban',
  filter: 'filter',
}

export const canAskForMessages = () => wx.canIUse('requestSubscribeMessage')

/** Throws ApiError. */
export const fetchMessagesToAsk = (communityId: string, at: AskMoment) =>
  call(getMessagesToAsk, { params: { communityId }, query: { at } })

/** To be called inside a tap, with nothing awaited before: WeChat opens its sheet at nothing else. */
export function askForMessages(templateIds: string[]): Promise<Asked> {
  return new Promise((resolve) => {
    wx.requestSubscribeMessage({
      tmplIds: templateIds,
      success: (result) => {
        const told = result as unknown as Record<string, string>
        const answers: Answer[] = []
        for (const templateId of templateIds) {
          const said = SAID[told[templateId] ?? '']
          if (said) answers.push({ templateId, said })
        }
        resolve(answers.length > 0 ? { outcome: 'answered', answers } : { outcome: 'failed' })
      },
      fail: ({ errCode }) => {
        resolve({ outcome: errCode === SWITCHED_OFF ? 'off' : 'failed' })
      },
    })
  })
}

/** Never throws. */
export async function tellAnswers(
  communityId: string,
  at: AskMoment,
  answers: Answer[],
): Promise<void> {
  try {
    const body = { at, answers }
    await call(reportMessageAnswers, { params: { communityId }, body, key: uuid() })
  } catch {
    // The count is a hint; the sheet is not shown again for it.
  }
}

/** Answers whether the server knows. Never throws. */
export async function tellSettings(communityId: string, settings: Settings): Promise<boolean> {
  try {
    await call(reportMessageSettings, { params: { communityId }, body: settings })
    return true
  } catch {
    return false
  }
}

const DECIDED = ['accept', 'reject', 'ban'] as const

function settingsOf(result: unknown): Settings | null {
  const given = isObject(result) ? result['subscriptionsSetting'] : null
  if (!isObject(given)) return null
  const items = isObject(given['itemSettings']) ? given['itemSettings'] : {}
  const templates: Settings['templates'] = []
  for (const templateId of Object.keys(items)) {
    const said = DECIDED.find((each) => each === items[templateId])
    // Messages of WeChat's own kinds stand among them under names that are no template's.
    if (said && /^[0-9A-Za-z_-]{10,64}$/.test(templateId)) templates.push({ templateId, said })
  }
  return { on: given['mainSwitch'] === true, templates: templates.slice(0, 50) }
}

const asking = (ask: (callbacks: object) => void): Promise<Settings | null> =>
  new Promise((resolve) => {
    ask({
      withSubscriptions: true,
      success: (result: unknown) => {
        resolve(settingsOf(result))
      },
      fail: () => {
        resolve(null)
      },
    })
  })

/** Null where WeChat does not say. */
export const readSettings = () => asking((options) => void wx.getSetting(options))

/** WeChat's own page, to be opened inside a tap; what stands there when it is closed. */
export const openSettings = () => asking((options) => void wx.openSetting(options))
