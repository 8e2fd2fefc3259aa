import { slug, uuid } from '../../../contract/ids'
import { obj, text, type Infer } from '../../../contract/schema'

export const handoverParams = obj({ communityId: slug(), handoverId: uuid() })
export type HandoverParams = Infer<typeof handoverParams>

/** The path says it all. */
export const nothingMore = obj({})
export type NothingMore = object

export const handedBack = obj({ orderId: uuid(), reason: text(1, 200) })
export type HandedBack = Infer<typeof handedBack>
