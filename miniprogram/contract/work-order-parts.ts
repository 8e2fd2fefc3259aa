/** The pieces of a work order that residents and staff send. */
import { instant, obj, type Infer } from './schema'

/** `to` after `from`, at most 24 hours, not in the past: `work-order.window-past`. */
export const timeWindow = obj({ from: instant(), to: instant() })
export type TimeWindow = Infer<typeof timeWindow>
