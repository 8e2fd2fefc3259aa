/** What the queue is narrowed to, as chips and in a sentence. Pure. */
import { WORK_ORDER_KINDS } from '../../../contract/work-order-names'
import { TRADE_NAMES, tradeName } from '../../catalogue/trades'
import type { Asked } from '../../services/desk-queue'
import { kindWords } from '../../words/desk-words'

export type Filter = 'kind' | 'tradeId' | 'buildingId'

interface Named {
  id: string
  name: string
}

const chips = (all: readonly Named[], chosen: string) =>
  all.map(({ id, name }) => ({ id, name, on: id === chosen }))

/** The groups of the sheet; one of each at most, and tapping it again takes it away. */
export function filterGroups(asked: Asked, buildings: readonly Named[]) {
  const kinds = WORK_ORDER_KINDS.map((id) => ({ id, name: kindWords(id) }))
  const trades = Object.keys(TRADE_NAMES).map((id) => ({ id, name: tradeName(id) }))
  const groups: { filter: Filter; name: string; options: ReturnType<typeof chips> }[] = [
    { filter: 'kind', name: '种类', options: chips(kinds, asked.kind) },
    { filter: 'buildingId', name: '楼栋', options: chips(buildings, asked.buildingId) },
    { filter: 'tradeId', name: '工种', options: chips(trades, asked.tradeId) },
  ]
  return groups.filter(({ options }) => options.length > 0)
}

/** 报修 · 3栋; empty where nothing is narrowed. */
export function filterWords(
  { kind, tradeId, buildingId }: Asked,
  buildings: readonly Named[],
): string {
  const building = buildings.find(({ id }) => id === buildingId)?.name ?? '一栋楼'
  const parts = [
    kind === '' ? '' : kindWords(kind),
    buildingId === '' ? '' : building,
    tradeId === '' ? '' : tradeName(tradeId),
  ]
  return parts.filter((part) => part !== '').join(' · ')
}
