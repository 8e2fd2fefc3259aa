/** What the server last said about this person, kept so that their own pages open without network. */
import type { BodyOf, ReplyOf } from '../../contract/endpoint'
import { getMe, updateMe } from '../../contract/person'
import { call } from '../../services/client'
import { hasSignedIn } from '../../services/session'
import { isObject, read, write, type Slot } from '../../services/storage'

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

export function keepMe(me: Me): Me {
  write(ME, me)
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
