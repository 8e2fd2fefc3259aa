/** What the work costs the resident, and whether they have agreed. Pure. */
import { yuan } from '../../../contract/work-order-price'
import type { WorkOrder } from '../../../contract/replies/work-order'
import { columnTime } from '../../../words/time-words'

type Price = NonNullable<WorkOrder['price']>

const STATES: Record<
  Price['state'],
  { text: string; tone: string; icon: 'clock-o' | 'success' | 'warning' }
> = {
  open: { text: '等住户同意，同意了再动手', tone: 'warn', icon: 'clock-o' },
  agreed: { text: '住户同意了', tone: '', icon: 'success' },
  refused: { text: '住户没同意，先别动手', tone: 'danger', icon: 'warning' },
}

export function priceView({ price }: WorkOrder, now: Date) {
  if (!price) return null
  const { materials, labourFen } = price.quote
  const rows = materials.map(({ name, count, unitFen }, at) => ({
    id: `${at}`,
    name: `${name} × ${count}`,
    yuan: `${yuan(count * unitFen)} 元`,
  }))
  const labour =
    labourFen > 0 ? [{ id: 'labour', name: '人工', yuan: `${yuan(labourFen)} 元` }] : []
  return {
    rows: rows.concat(labour),
    total: price.totalFen === 0 ? '不收钱' : `${yuan(price.totalFen)} 元`,
    state: price.totalFen === 0 ? null : STATES[price.state],
    when: `${columnTime(new Date(price.quotedAt), now)} 报的`,
  }
}
