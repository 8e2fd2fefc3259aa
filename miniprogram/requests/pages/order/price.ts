/** What the work costs, line by line, before anybody starts. Pure. */
import { yuan } from '../../../contract/work-order-price'
import type { WorkOrder } from '../../contract/work-order'

const STATES = {
  open: { text: '等您同意，同意了才动手', icon: 'warning', tone: 'warn' },
  agreed: { text: '您同意了', icon: 'success', tone: '' },
  refused: { text: '您没有同意', icon: 'cross', tone: 'quiet' },
}

export function priceView({ price }: WorkOrder) {
  if (!price) return null
  const { materials, labourFen } = price.quote
  const lines = materials.map(({ name, count, unitFen }) => ({
    what: count > 1 ? `${name} × ${count}` : name,
    yuan: `${yuan(count * unitFen)} 元`,
  }))
  const free = price.totalFen === 0
  return {
    lines: free ? [] : [...lines, { what: '人工', yuan: `${yuan(labourFen)} 元` }],
    total: free ? '不用花钱' : `${yuan(price.totalFen)} 元`,
    state: free ? { text: '不用您付钱', icon: 'success', tone: '' } : STATES[price.state],
  }
}
