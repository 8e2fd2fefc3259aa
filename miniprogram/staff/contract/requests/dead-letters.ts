import { cursor, slug, uuid } from '../../../contract/ids'
import { obj, opt, type Infer } from '../../../contract/schema'

export const lettersQuery = obj({ cursor: opt(cursor()) })
export type LettersQuery = Infer<typeof lettersQuery>

export const letterParams = obj({ communityId: slug(), letterId: uuid() })
export type LetterParams = Infer<typeof letterParams>

/** The path says it all. */
export const resending = obj({})
export type Resending = object
