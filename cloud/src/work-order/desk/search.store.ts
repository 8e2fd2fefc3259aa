import { type RawBuilder, sql } from 'kysely'

/** What somebody typed into the one field: a number of an order, a room, a phone or a plate. */
export interface Typed {
  /** 1124-7 */
  number: string
  /** digits of a telephone number, or null when it is none */
  phone: string | null
  /** 3-2-1101: what an address is without its words */
  room: string
  /** 沪A0000X */
  plate: string
}

const HALF = 0xfee0

/** Full-width letters and digits are typed by half of all keyboards. */
const halfWidth = (text: string) =>
  text.replace(/[\uff01-\uff5e]/g, (one) => String.fromCharCode(one.charCodeAt(0) - HALF))

export function typedOf(search: string): Typed {
  const text = halfWidth(search).trim().toUpperCase()
  const digits = text.replace(/[\s-]/g, '').replace(/^\+?86(?=1\d{10}$)/, '')
  return {
    number: text.replace(/\s/g, ''),
    phone: /^\d{7,12}$/.test(digits) ? digits : null,
    room: text.replace(/[^0-9A-Z]+/g, '-').replace(/^-|-$/g, ''),
    plate: text.replace(/[\s·.-]/g, ''),
  }
}

/** Rooms of the community that are called so, or to whose household a plate belongs. */
export const roomsOf = (communityId: string, { room, plate }: Typed): RawBuilder<string> =>
  sql<string>`(
    select r.room_id from room r
    where r.community_id = ${communityId} and ${room} <> '' and (upper(r.name) = ${room}
      or trim(both '-' from regexp_replace(upper(r.address), '[^0-9A-Z]+', '-', 'g')) = ${room})
    union
    select h.room_id from household h
    where h.community_id = ${communityId} and h.plates ? ${plate})`
