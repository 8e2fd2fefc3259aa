import { entryMedia } from '../../../contract/requests/work-order-move'
import { WORDS_MAX } from '../../../contract/work-order-names'
import { obj, text, type Infer } from '../../../contract/schema'

export const comment = obj({ words: text(1, WORDS_MAX), media: entryMedia() })
export type Comment = Infer<typeof comment>

/** The path says it all. */
export const nudge = obj({})
export type Nudge = object
