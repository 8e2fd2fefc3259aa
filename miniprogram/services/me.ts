/** What the server last said about this person, kept so that forms and their own pages open without network. */
import { saveAddress, savedAddress } from './address'
import type { BodyOf, ReplyOf } from '../contract/endpoint'
import { getMe, updateMe } from '../contract/person'
import { call } from './client'
import { contactPhone, saveContactPhone } from './contact'
import { hasSignedIn } from './session'
import { isObject, read, write, type Slot } from './storage'

export type Me = ReplyOf<typeof getMe>
export type Home = Me['households'][number]
export type Post = Me['staff'][number]

const ME: Slot<Me> = {
  key: 'me',
  version: 1,
  isValid: (value): value is Me =>
    isObject(value) && Array.isArray(value['households']) && Array.isArray(value['staff']),
}

export const keptMe = (): Me | null => read(ME)

/** The households in one community, confirmed by the property or not. */
export const homesIn = (communityId: string): Home[] =>
  (keptMe()?.households ?? []).filter((home) => home.communityId === communityId)

/** Those that may let visitors in. */
export const verifiedHomesIn = (communityId: string): Home[] =>
  homesIn(communityId).filter(({ verified }) => verified)

/** The only confirmed home of a community is the address, until its owner says another. */
function adoptAddresses({ households }: Me): void {
  for (const { communityId } of households) {
    const [home, ...more] = verifiedHomesIn(communityId)
    if (!home || more.length > 0 || savedAddress(communityId)) continue
    const { roomId, address } = home
    saveAddress(communityId, { buildingId: '', unitId: null, roomId, text: address })
  }
}

export function keepMe(me: Me): Me {
  write(ME, me)
  adoptAddresses(me)
  if (me.contactPhone !== null && contactPhone() === null) saveContactPhone(me.contactPhone)
  return me
}

/** Signs in when that has not happened yet: only for what a person opened. Throws ApiError. */
export const fetchMe = async (): Promise<Me> => keepMe(await call(getMe, {}))

/** Null on a phone that never signed in: looking at a list of rows is no reason to. Throws ApiError. */
export async function refreshMe(): Promise<Me | null> {
  return hasSignedIn() ? fetchMe() : null
}

/** A key left out stays, null erases. Throws ApiError. */
export const changeMe = async (change: BodyOf<typeof updateMe>): Promise<Me> =>
  keepMe(await call(updateMe, { body: change }))
