import type {
  PromisableOrder,
  PromiseRule,
  PromiseRules,
} from '../../contract/replies/promise-types'
import { type Urgency, URGENCIES } from '../../contract/work-order-names'

export type * from '../../contract/replies/promise-types'

/**
 * The rule of an order: its item's, else that of its kind and urgency. A report that was raised to an
 * urgency its kind has no rule for is promised what the next lower one is, never nothing.
 */
export function promiseRuleFor(
  { kind, urgency, itemId }: Pick<PromisableOrder, 'kind' | 'urgency' | 'itemId'>,
  { rules }: Pick<PromiseRules, 'rules'>,
): PromiseRule | null {
  const find = (item: string | null, at: Urgency) =>
    rules.find(
      ({ match }) =>
        match.kind === kind &&
        match.itemId === item &&
        (match.urgency === null || match.urgency === at),
    )
  const ofItem = itemId === null ? undefined : find(itemId, urgency)
  let found = ofItem ?? find(null, urgency)
  for (let rank = URGENCIES.indexOf(urgency) - 1; !found && rank >= 0; rank -= 1)
    found = find(null, URGENCIES[rank] ?? 'ordinary')
  return found ?? null
}
