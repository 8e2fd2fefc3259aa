/** The rooms a person is a verified member of, as the server last said; for the word 未核实. */
import { getMe } from '../../contract/person'
import { call } from '../../services/client'
import { isObject, read, write, type Slot } from '../../services/storage'

export interface OwnRoom {
  communityId: string
  roomId: string
  /** 3栋2单元1101 */
  address: string
  verified: boolean
}

const ROOMS: Slot<OwnRoom[]> = {
  key: 'own-rooms',
  version: 1,
  isValid: (value): value is OwnRoom[] =>
    Array.isArray(value) && value.every((each) => isObject(each) && 'roomId' in each),
}

export const ownRooms = (communityId: string): OwnRoom[] =>
  (read(ROOMS) ?? []).filter((room) => room.communityId === communityId)

/** Signs in silently where needed: who opens a form is about to send it. Throws ApiError. */
export async function refreshOwnRooms(): Promise<void> {
  const { households } = await call(getMe, {})
  const rooms = households.map(({ communityId, roomId, address, verified }) => ({
    communityId,
    roomId,
    address,
    verified,
  }))
  write(ROOMS, rooms)
}
