/** The room the forms use, and the households a person belongs to. Pure. */
import type { SavedAddress } from '../../../services/address'
import type { Home, Me } from '../../../services/me'
import { piecesOf } from '../../../words/pieces'

const RELATIONS: Record<Home['relation'], string> = {
  owner: '业主',
  family: '家里人',
  tenant: '租住',
}

export interface HomeRow {
  key: string
  address: string
  /** 临湖花园 · 家里人 · 登记了 3 位 */
  note: string[]
}

const keyOf = ({ communityId, householdId }: Home) => `${communityId} ${householdId}`

export const homeOf = (me: Me | null, key: string): Home | null =>
  me?.households.find((home) => keyOf(home) === key) ?? null

const homeRow = (home: Home): HomeRow => ({
  key: keyOf(home),
  address: home.address,
  note: piecesOf([
    home.communityName,
    home.verified ? RELATIONS[home.relation] : '还没核实',
    `登记了 ${home.members} 位`,
  ]),
})

export function homesView(
  card: { name: string } | null,
  address: SavedAddress | null,
  me: Me | null,
) {
  return {
    community: card?.name ?? '',
    address: address?.text ?? '',
    /** False while nobody has said. */
    known: me !== null,
    homes: (me?.households ?? []).map(homeRow),
  }
}

export type HomesView = ReturnType<typeof homesView>
