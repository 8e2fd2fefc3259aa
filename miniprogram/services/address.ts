/** The building, unit and room a person last used, per community, so that no form asks twice. */
import { isObject, read, write, type Slot } from './storage'

export interface SavedAddress {
  buildingId: string
  unitId: string | null
  /** Null where only the building is known. */
  roomId: string | null
  /** 3栋2单元1101 */
  text: string
}

type Addresses = Record<string, SavedAddress>

const ADDRESSES: Slot<Addresses> = {
  key: 'addresses',
  version: 1,
  isValid: (value): value is Addresses =>
    isObject(value) &&
    Object.keys(value).every((id) => {
      const address = value[id]
      return isObject(address) && typeof address['text'] === 'string'
    }),
}

export const savedAddress = (communityId: string): SavedAddress | null =>
  read(ADDRESSES)?.[communityId] ?? null

export function saveAddress(communityId: string, address: SavedAddress): void {
  write(ADDRESSES, { ...read(ADDRESSES), [communityId]: address })
}

export function forgetAddress(communityId: string): void {
  const others: Addresses = {}
  for (const [id, address] of Object.entries(read(ADDRESSES) ?? {}))
    if (id !== communityId) others[id] = address
  write(ADDRESSES, others)
}
