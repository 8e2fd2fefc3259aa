import { sql } from 'kysely'
import type { OpenHours, PhoneLine } from '../contract'
import type { Roster } from '../database/place.tables'
import type { Db } from '../database/tables'

export interface CardRow {
  community_id: string
  name: string
  city: string
  address: string
  short_number: string
  service_hours: OpenHours[]
  roster: Roster | null
  facts: Record<string, string>
  promises_confirmed: boolean
  demo: boolean
  /** publishable ones, in the order of calling */
  lines: PhoneLine[]
  gates: { id: string; name: string; hours: OpenHours[]; lineId: string | null }[]
  /** whom the roster may name */
  staff: { staffId: string; name: string; role: string }[]
}

/** One statement; undefined for a community that is not there or has retired. */
export async function findCard(db: Db, communityId: string): Promise<CardRow | undefined> {
  const { rows } = await sql<CardRow>`
    select c.community_id, c.name, c.city, c.address, c.short_number, c.service_hours, c.roster,
      c.facts, c.promises_confirmed, c.demo,
      coalesce((
        select json_agg(l.facts || jsonb_build_object('id', l.line_id)
          order by l.priority, l.line_id)
        from phone_line l where l.community_id = c.community_id and l.publishable), '[]') as lines,
      coalesce((
        select json_agg(json_build_object('id', g.gate_id, 'name', g.name, 'hours', g.hours,
          'lineId', g.line_id) order by g.position)
        from gate g where g.community_id = c.community_id), '[]') as gates,
      coalesce((
        select json_agg(json_build_object('staffId', s.staff_id, 'name', s.name, 'role', s.role))
        from staff s where s.community_id = c.community_id and s.left_at is null), '[]') as staff
    from community c
    where c.community_id = ${communityId} and c.retired_at is null`.execute(db)
  return rows[0]
}

/** The poster behind a code, live or not. */
export async function findScanCode(db: Db, code: string) {
  return db
    .selectFrom('scan_code')
    .select(['community_id', 'building_id', 'label', 'retired_at'])
    .where('code', '=', code)
    .executeTakeFirst()
}

/** Literal text in a pattern of `like`. */
const escaped = (text: string) => text.replace(/[\\%_]/g, (sign) => `\\${sign}`)

/** Best first: the name begins with it, holds it, then address, city and short number. */
export async function searchCommunities(db: Db, search: string, limit: number) {
  const within = `%${escaped(search)}%`
  const start = `${escaped(search)}%`
  return db
    .selectFrom('community')
    .select(['community_id', 'name', 'city', 'address', 'short_number'])
    .where('retired_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('name', 'ilike', within),
        eb('address', 'ilike', within),
        eb('city', 'ilike', within),
        eb('short_number', 'like', start),
      ]),
    )
    .orderBy((eb) =>
      eb
        .case()
        .when('name', 'ilike', start)
        .then(0)
        .when('name', 'ilike', within)
        .then(1)
        .else(2)
        .end(),
    )
    .orderBy('name')
    .orderBy('community_id')
    .limit(limit)
    .execute()
}

export interface BuildingRow {
  id: string
  name: string
  units: { id: string; name: string; rooms: { id: string; name: string }[] }[]
}

/** One statement; undefined for a community that is not there. */
export async function findBuildings(db: Db, communityId: string) {
  const { rows } = await sql<{ buildings: BuildingRow[] }>`
    select coalesce((
      select json_agg(json_build_object('id', b.building_id, 'name', b.name, 'units', coalesce((
        select json_agg(json_build_object('id', u.unit_id, 'name', u.name, 'rooms', coalesce((
          select json_agg(json_build_object('id', r.room_id, 'name', r.name)
            order by r.position, r.room_id)
          from room r where r.community_id = u.community_id and r.unit_id = u.unit_id), '[]'))
          order by u.position, u.unit_id)
        from unit u where u.community_id = b.community_id and u.building_id = b.building_id), '[]'))
        order by b.position, b.building_id)
      from building b where b.community_id = c.community_id), '[]') as buildings
    from community c
    where c.community_id = ${communityId} and c.retired_at is null`.execute(db)
  return rows[0]?.buildings
}
