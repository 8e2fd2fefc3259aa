import { cursor } from '../../../contract/ids'
import { instant, obj, opt, type Infer } from '../../../contract/schema'

export const inboxQuery = obj({ cursor: opt(cursor()) })
export type InboxQuery = Infer<typeof inboxQuery>

export const readUpTo = obj({ upTo: instant() })
export type ReadUpTo = Infer<typeof readUpTo>
