import { uuid } from '../../../contract/ids'
import { arr, bool, obj, opt, type Infer } from '../../../contract/schema'
import { MAX_PHOTOS } from '../../../contract/work-order-names'

/** true: shown, false: kept back; what is left out stays as it is. */
export const showing = obj({
  words: opt(bool()),
  media: opt(arr(obj({ id: uuid(), show: bool() }), { minItems: 1, maxItems: MAX_PHOTOS })),
})
export type Showing = Infer<typeof showing>
