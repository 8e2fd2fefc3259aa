import type { CommunityCard } from '../../../contract/community'
import { spokenNumber } from '../../../contract/dial-number'
import type { SavedCard } from '../../../services/community-card'

type Found = Pick<CommunityCard, 'id' | 'name' | 'city' | 'address' | 'shortNumber'>

export interface CommunityRow {
  id: string
  name: string
  /** 上海市湖滨示例路168号 */
  where: string
  shortNumber: string
  spoken: string
}

export function rowOf({ id, name, city, address, shortNumber }: Found): CommunityRow {
  const where = `${city}${address}`
  const spoken = `${name}，${where}，物业短号 ${spokenNumber(shortNumber)}`
  return { id, name, where, shortNumber, spoken }
}

/** The communities on the phone that fit what was typed. */
export function knownRows(cards: SavedCard[], search: string): CommunityRow[] {
  return cards
    .map(({ card }) => rowOf(card))
    .filter(({ name, where, shortNumber }) =>
      [name, where, shortNumber].some((text) => text.includes(search)),
    )
}
