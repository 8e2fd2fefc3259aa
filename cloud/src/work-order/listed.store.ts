import { sql } from 'kysely'
import type { Db } from '../database/tables'
import type { Colleague, Order } from './order'
import { mediaOf, ORDER_COLUMNS } from './columns.store'
import { orderOf, type OrderRow } from './rows'

/** Who has the order by name, as far as a line of a list says it. */
export type OwnerName = Pick<Colleague, 'name' | 'role'>

/** Orders without their histories, and who has each: what every list begins with. */
export const listedOrders = (db: Db) =>
  db
    .selectFrom('work_order as o')
    .select(ORDER_COLUMNS)
    .select((eb) => [
      mediaOf(eb).as('media'),
      sql<OwnerName | null>`(
        select json_build_object('name', s.name, 'role', s.role) from staff s
        where s.community_id = o.community_id and s.staff_id = o.assignee_staff_id)`.as('owner'),
    ])

export type Listed = Omit<Order, 'events'> & { owner: OwnerName | null }

export const listedOf = ({
  owner,
  ...row
}: Omit<OrderRow, 'events'> & { owner: OwnerName | null }): Listed => ({
  ...orderOf({ ...row, events: [] }),
  owner,
})
