import { slug } from '../../../contract/ids'
import { obj, opt, text, type Infer } from '../../../contract/schema'
import { EXACT_PLACE_MAX } from '../../../contract/work-order-names'

/** As the report has it so far: without a building and a place nothing is similar. */
export const similarQuestion = obj({
  itemId: slug(),
  buildingId: opt(slug()),
  exactPlace: opt(text(1, EXACT_PLACE_MAX)),
})
export type SimilarQuestion = Infer<typeof similarQuestion>

/** A tap says it all. */
export const tap = obj({})
export type Tap = object
