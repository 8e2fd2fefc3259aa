/** What other orders and other people this one concerns. Pure. */
import { isDeskRole } from '../../../contract/work-order-actors'
import { STATE_WORDS } from '../../words/desk-words'
import { showingWords } from '../../words/neighbour-words'
import type { StaffWorkOrder } from '../../contract/desk'

export interface NeighbourRow {
  id: string
  /** 并进来的 1124-9 */
  name: string
  note: string
  /** an order's page, or what neighbours see of this one */
  page: 'order' | 'showing'
}

export function neighbourRows(all: StaffWorkOrder): NeighbourRow[] {
  const { order, mergedHere, showing, you } = all
  const rows: NeighbourRow[] = []
  if (order.goesOn) {
    const { orderId, number, title, state } = order.goesOn
    const note = `${title}，${STATE_WORDS[state]}`
    rows.push({ id: orderId, name: `合到 ${number} 一起办`, note, page: 'order' })
  }
  for (const { orderId, number, title } of mergedHere)
    rows.push({ id: orderId, name: `合进来的 ${number}`, note: title, page: 'order' })
  // Whoever does not answer for the desk has no say in what others read.
  if (showing && isDeskRole(you.role))
    rows.push({
      ...{ id: order.id, name: '邻居看得到什么', page: 'showing' },
      note: showingWords(showing),
    })
  return rows
}
