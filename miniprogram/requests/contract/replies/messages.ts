import { arr, bool, int, nullable, obj, oneOf, type Infer } from '../../../contract/schema'
import { ASK_AT_ONCE } from '../messages'
import { templateId } from '../requests/messages'

/** `switched-off`: in WeChat's own settings, which wx.openSetting opens. */
export const NOT_ASKED = ['not-set-up', 'asked-lately', 'switched-off', 'enough'] as const

export const messagesToAsk = obj({
  /** for tmplIds, as they are; empty: do not ask, and show no button for it */
  templateIds: arr(templateId(), { maxItems: ASK_AT_ONCE }),
  /** why none is, else null */
  why: nullable(oneOf(NOT_ASKED)),
})
export type MessagesToAsk = Infer<typeof messagesToAsk>

/** How many messages more may now be sent. */
export const countedAnswers = obj({ counted: int(0, ASK_AT_ONCE) })
export type CountedAnswers = Infer<typeof countedAnswers>

export const knownSettings = obj({ on: bool() })
export type KnownSettings = Infer<typeof knownSettings>
