import { arr, bool, obj, oneOf, str, type Infer } from '../../../contract/schema'

/** As WeChat's console gives it. */
export const templateId = () => str({ minLength: 10, maxLength: 64, pattern: '^[0-9A-Za-z_-]+$' })

/**
 * Where somebody would be asked: by the button of the submitted page, at 我知道了, or anywhere else.
 * Only there and only inside the tap: WeChat opens its sheet at nothing else.
 */
export const ASK_MOMENTS = ['submitted', 'got-it', 'elsewhere'] as const
export type AskMoment = (typeof ASK_MOMENTS)[number]

export const askQuery = obj({ at: oneOf(ASK_MOMENTS) })
export type AskQuery = Infer<typeof askQuery>

/** wx.requestSubscribeMessage, template by template; acceptWithAudio and its like count as accept. */
export const TEMPLATE_ANSWERS = ['accept', 'reject', 'ban', 'filter'] as const
export type TemplateAnswer = (typeof TEMPLATE_ANSWERS)[number]

export const messageAnswers = obj({
  at: oneOf(ASK_MOMENTS),
  answers: arr(obj({ templateId: templateId(), said: oneOf(TEMPLATE_ANSWERS) }), {
    minItems: 1,
    maxItems: 3,
  }),
})
export type MessageAnswers = Infer<typeof messageAnswers>

/**
 * wx.getSetting({ withSubscriptions: true }): `on` is subscriptionsSetting.mainSwitch, `templates` its
 * itemSettings, which has only those that somebody has decided for good.
 */
export const messageSettings = obj({
  on: bool(),
  templates: arr(
    obj({ templateId: templateId(), said: oneOf(['accept', 'reject', 'ban'] as const) }),
    { maxItems: 50 },
  ),
})
export type MessageSettings = Infer<typeof messageSettings>
