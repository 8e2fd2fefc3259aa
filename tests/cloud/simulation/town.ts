/** A community of two thousand households and the people who look after it. */
import { sql } from 'kysely'
import type { Caller } from '../../../cloud/src/access/caller'
import type { StaffRole } from '../../../cloud/src/contract'
import type { Db } from '../../../cloud/src/database/tables'

export const TOWN = 'town'
export const HOUSEHOLDS = 2000

export interface Colleague {
  staffId: string
  personId: string
  role: StaffRole
  trades: readonly string[]
  onDuty: boolean
  gone: boolean
  /** keeps the night */
  night: boolean
}

const TRADES = [
  ['plumbing', 'water-supply', 'public-drainage', 'kitchen-bath'],
  ['electrical', 'public-lighting', 'low-voltage', 'access-control'],
]
const CAST: readonly [StaffRole, number][] = [
  ['company', 1],
  ['manager', 1],
  ['team-lead', 2],
  ['desk', 4],
  ['technician', 8],
]

/** A person's id that says who they are, so that it is alike in every run. */
const personId = (family: number, n: number) =>
  `${String(family).padStart(8, '0')}-0000-4000-8000-${String(n).padStart(12, '0')}`
export const residentId = (household: number) => personId(1, household)

export async function buildTown(db: Db): Promise<Colleague[]> {
  await sql`insert into company (company_id, name) values ('keepers', '物业')`.execute(db)
  const hours = JSON.stringify([{ days: [1, 2, 3, 4, 5, 6, 7], from: '08:00', to: '20:00' }])
  await sql`insert into community (community_id, company_id, name, city, address, short_number,
      service_hours, facts)
    values (${TOWN}, 'keepers', '大小区', '上海', '', '8888', ${hours}::jsonb, '{}')`.execute(db)
  await sql`insert into building (community_id, building_id, name, position)
    select ${TOWN}, 'b' || n, n || '栋', n from generate_series(1, 20) n`.execute(db)
  await sql`insert into unit (community_id, unit_id, building_id, name, position)
    select ${TOWN}, 'u' || n, 'b' || n, '1单元', 1 from generate_series(1, 20) n`.execute(db)
  await sql`insert into room (community_id, room_id, unit_id, name, address, position)
    select ${TOWN}, 'r' || n, 'u' || (1 + n % 20), n::text, (1 + n % 20) || '栋' || n, n
    from generate_series(1, ${HOUSEHOLDS}) n`.execute(db)
  await sql`insert into household (community_id, household_id, room_id)
    select ${TOWN}, 'h' || n, 'r' || n from generate_series(1, ${HOUSEHOLDS}) n`.execute(db)
  await sql`insert into person (person_id, created_at)
    select ('00000001-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, '2026-01-01'
    from generate_series(1, ${HOUSEHOLDS}) n`.execute(db)
  await sql`insert into household_member (community_id, household_id, person_id, relation, verified_at)
    select ${TOWN}, 'h' || n, ('00000001-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, 'owner',
      '2026-01-01' from generate_series(1, ${HOUSEHOLDS}) n`.execute(db)
  const staff: Colleague[] = []
  for (const [role, count] of CAST)
    for (let n = 1; n <= count; n++) staff.push(await hire(db, staff.length + 1, role, n))
  return staff
}

/** `place` numbers everybody who ever worked here. */
export async function hire(db: Db, place: number, role: StaffRole, nth: number) {
  const colleague: Colleague = {
    staffId: `s${String(place)}`,
    personId: personId(2, place),
    role,
    trades: role === 'technician' ? (TRADES[nth % 2] ?? []) : [],
    onDuty: true,
    gone: false,
    night: nth === 1 && (role === 'desk' || role === 'technician'),
  }
  const trades = JSON.stringify(colleague.trades)
  await sql`insert into person (person_id, created_at)
    values (${colleague.personId}, '2026-01-01')`.execute(db)
  await sql`insert into staff (community_id, staff_id, person_id, name, role, trades)
    values (${TOWN}, ${colleague.staffId}, ${colleague.personId}, '某某', ${role},
      ${trades}::jsonb)`.execute(db)
  return colleague
}

export const residentCaller = (household: number): Caller => ({
  personId: residentId(household),
  duties: [],
  memberships: [
    {
      communityId: TOWN,
      householdId: `h${String(household)}`,
      roomId: `r${String(household)}`,
      verifiedAt: '2026-01-01T00:00:00.000Z',
    },
  ],
})

export const staffCaller = ({
  staffId,
  personId: id,
  role,
  trades,
  onDuty,
}: Colleague): Caller => ({
  personId: id,
  memberships: [],
  duties: [{ communityId: TOWN, staffId, role, name: '某某', trades, onDuty }],
})
