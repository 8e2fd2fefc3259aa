import { sql } from 'kysely'
import { DESK_ROLES, FIELD_ROLES, OPEN_STATES, type StaffRole } from '../../contract'
import type { Db } from '../../database/tables'

const ofStaff = (db: Db, communityId: string) =>
  db
    .selectFrom('staff')
    .select(['staff_id', 'name', 'role', 'off_duty_since'])
    .where('community_id', '=', communityId)
    .where('left_at', 'is', null)
    .orderBy('staff_id')

/** Everybody who has not left. */
export const findAllStaff = (db: Db, communityId: string) => ofStaff(db, communityId).execute()

/**
 * Locks them all, always in the same order, so that two colleagues who hand over to each other at once
 * do not wait for one another for ever, and that nobody who is about to be named goes meanwhile.
 */
export const lockStaff = (tx: Db, communityId: string) =>
  ofStaff(tx, communityId).forUpdate().execute()

/** Also those who have left. */
export async function findStaff(db: Db, communityId: string, staffId: string) {
  return db
    .selectFrom('staff')
    .select(['name', 'role', 'left_at'])
    .where('community_id', '=', communityId)
    .where('staff_id', '=', staffId)
    .executeTakeFirst()
}

/** Whether somebody of these is of the staff; if so they stay until the transaction ends. */
export async function keepHere(tx: Db, communityId: string, staffIds: readonly string[]) {
  return tx
    .selectFrom('staff')
    .select('staff_id')
    .where('community_id', '=', communityId)
    .where('staff_id', 'in', [...staffIds])
    .where('left_at', 'is', null)
    .orderBy('staff_id')
    .forShare()
    .execute()
}

export async function placesOf(tx: Db, personId: string) {
  return tx
    .selectFrom('staff')
    .select(['community_id as communityId', 'staff_id as staffId'])
    .where('person_id', '=', personId)
    .where('left_at', 'is', null)
    .orderBy('community_id')
    .orderBy('staff_id')
    .execute()
}

export async function setAway(
  tx: Db,
  communityId: string,
  staffId: string,
  away: { off_duty_since: Date | null; left_at?: Date },
): Promise<void> {
  await tx
    .updateTable('staff')
    .set(away)
    .where('community_id', '=', communityId)
    .where('staff_id', '=', staffId)
    .execute()
}

/** Open orders of one colleague, locked: nobody moves them until all of them have been moved. */
export async function lockOrdersOf(
  tx: Db,
  communityId: string,
  staffId: string,
): Promise<string[]> {
  const rows = await tx
    .selectFrom('work_order')
    .select('order_id')
    .where('community_id', '=', communityId)
    .where('assignee_staff_id', '=', staffId)
    .where('closed_at', 'is', null)
    .orderBy('order_id')
    .forUpdate()
    .execute()
  return rows.map(({ order_id }) => order_id)
}

export interface Assignee {
  staffId: string
  name: string
  role: StaffRole
  trades: string[]
  onDuty: boolean
  openOrders: number
}

/** Whoever may be given an order: on duty first, then those with the fewest. */
export async function listAssignable(
  db: Db,
  communityId: string,
  most: number,
): Promise<Assignee[]> {
  const { rows } = await sql<Assignee>`
    select s.staff_id as "staffId", s.name, s.role, s.trades,
      s.off_duty_since is null as "onDuty", (
        select count(*)::integer from work_order o
        where o.community_id = s.community_id and o.assignee_staff_id = s.staff_id
          and o.closed_at is null and o.state = any(${OPEN_STATES})) as "openOrders"
    from staff s
    where s.community_id = ${communityId} and s.left_at is null and s.role = any(${FIELD_ROLES})
    order by 5 desc, 6, array_position(${[...DESK_ROLES].reverse()}::text[], s.role) nulls first,
      s.staff_id
    limit ${most}`.execute(db)
  return rows
}
