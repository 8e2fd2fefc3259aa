import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '../../database/tables'
import { listedOf, listedOrders } from '../listed.store'
import { roomsOf, type Typed } from '../desk/search.store'

const HOMES = 10
const ORDERS = 20

/** Rooms that somebody on the telephone may be speaking of, the caller's own number first. */
export async function findRooms(db: Db, communityId: string, name: string, typed: Typed) {
  return db
    .selectFrom('room as r')
    .leftJoin('household as h', (join) =>
      join.onRef('h.community_id', '=', 'r.community_id').onRef('h.room_id', '=', 'r.room_id'),
    )
    .select(['r.room_id', 'r.address', 'h.household_id', 'h.notes', 'h.plates'])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('household_member as m')
          .innerJoin('person as p', 'p.person_id', 'm.person_id')
          .select(['m.person_id as memberId', 'p.name', 'p.contact_phone as phone', 'm.relation'])
          .select(sql<boolean>`m.verified_at is not null`.as('verified'))
          .whereRef('m.community_id', '=', 'h.community_id')
          .whereRef('m.household_id', '=', 'h.household_id')
          .orderBy('m.verified_at')
          .orderBy('m.person_id')
          .limit(40),
      ).as('members'),
    )
    .where('r.community_id', '=', communityId)
    .where(
      sql<boolean>`(r.room_id in ${roomsOf(communityId, typed)} or h.household_id in (
        select m.household_id from household_member m join person p using (person_id)
        where m.community_id = ${communityId}
          and (p.contact_phone = ${typed.phone} or p.name = ${name})
        union
        select o.household_id from work_order o
        where o.community_id = ${communityId} and o.contact_phone = ${typed.phone}
          and o.household_id is not null))`,
    )
    .orderBy(sql`h.household_id is null`)
    .orderBy('r.address')
    .limit(HOMES)
    .execute()
}

/** What these homes have open, the most urgent first; and what a number has open besides. */
export async function findOpenOrders(
  db: Db,
  communityId: string,
  { households, rooms, phone }: { households: string[]; rooms: string[]; phone: string | null },
) {
  const rows = await listedOrders(db)
    .where('o.community_id', '=', communityId)
    .where('o.closed_at', 'is', null)
    .where(
      sql<boolean>`(o.household_id = any(${households}) or o.room_id = any(${rooms})
        or o.contact_phone = ${phone} or o.on_behalf ->> 'phone' = ${phone})`,
    )
    .orderBy('o.next_due_at')
    .orderBy('o.order_id')
    .limit((HOMES + 1) * ORDERS)
    .execute()
  return rows.map(listedOf)
}

/** As many as are shown of one home. */
export const ORDERS_SHOWN = ORDERS
