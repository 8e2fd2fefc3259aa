import { slug, uuid } from '../ids'
import { obj, type Infer } from '../schema'

export const mediaParams = obj({ communityId: slug(), orderId: uuid(), mediaId: uuid() })
export type MediaParams = Infer<typeof mediaParams>
