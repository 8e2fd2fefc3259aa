import { uuid } from '../../../contract/ids'
import { orderNumber, promise } from '../../../contract/replies/work-order-parts'
import { WORK_ORDER_STATES } from '../../../contract/replies/work-order-states'
import {
  arr,
  bool,
  instant,
  int,
  nullable,
  obj,
  oneOf,
  text,
  type Infer,
} from '../../../contract/schema'
import { HANDOVER_LINES, HANDOVER_NOTE_MAX } from '../handover'
import { staffSelf } from './desk'

/** An order as the list of a hand-over names it. */
const line = {
  orderId: uuid(),
  number: orderNumber(),
  title: text(1, 40),
  place: text(0, 120),
  state: oneOf(WORK_ORDER_STATES),
  nextPromise: nullable(promise),
  late: bool(),
  /** 陈师傅; null while nobody has it by name */
  ownerName: nullable(text(0, 20)),
}
export const handoverLine = obj(line)
export type HandoverLine = Infer<typeof handoverLine>

/** `count` is of all, also where there are more than are shown. */
const list = obj({
  lines: arr(handoverLine, { maxItems: HANDOVER_LINES }),
  count: int(0, 1_000_000),
})

export const whatIHandOver = obj({
  you: staffSelf,
  own: list,
  /** of the desk: what nobody has, and what is late; null for whoever does not hand it over */
  queue: nullable(list),
})
export type WhatIHandOver = Infer<typeof whatIHandOver>

/** What has become of an order since it was handed over. */
export const HANDED_STATES = ['here', 'elsewhere', 'over', 'given-back'] as const

export const handoverView = obj({
  id: uuid(),
  kind: oneOf(['orders', 'queue'] as const),
  fromName: text(0, 20),
  /** null: nobody of the desk was there; whoever comes first has it */
  toName: nullable(text(0, 20)),
  /** the caller confirms it */
  yours: bool(),
  /** the caller gave it */
  given: bool(),
  at: instant(),
  confirmedAt: nullable(instant()),
  /** of the colleague, and of those who gave it before and were not confirmed either */
  notes: arr(obj({ name: text(0, 20), words: text(1, HANDOVER_NOTE_MAX) }), { maxItems: 5 }),
  lines: arr(obj({ ...line, since: oneOf(HANDED_STATES) }), { maxItems: HANDOVER_LINES }),
  count: int(0, 1_000_000),
})
export type HandoverView = Infer<typeof handoverView>
export type HandedOver = HandoverView['lines'][number]

export const handovers = obj({
  you: staffSelf,
  handovers: arr(handoverView, { maxItems: 50 }),
})
export type Handovers = Infer<typeof handovers>
