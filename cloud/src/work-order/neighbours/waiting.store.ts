import { sql } from 'kysely'
import type { Waiting, WaitingFor } from '../../notify/timer'

/**
 * Whoever follows the order, and whoever reported or follows one that was merged into it (or into one
 * that was), each once and by the order they know: their own report before one they follow.
 */
export const waitingFor: WaitingFor = async (tx, communityId, orderId) => {
  const { rows } = await sql<Waiting>`
    with recursive tree as (
      select o.community_id, o.order_id, o.number, o.title, o.reporter_id, 0 as depth
      from work_order o where o.community_id = ${communityId} and o.order_id = ${orderId}
      union all
      select o.community_id, o.order_id, o.number, o.title, o.reporter_id, t.depth + 1
      from tree t
      join work_order o on o.community_id = t.community_id and o.merged_into = t.order_id
    ), waits as (
      select t.reporter_id as person_id, t.order_id, t.number, t.title, t.depth, true as own
      from tree t where t.depth > 0 and t.reporter_id is not null
      union all
      select f.person_id, t.order_id, t.number, t.title, t.depth, false
      from tree t join work_order_follow f using (community_id, order_id)
    )
    select distinct on (w.person_id) w.person_id as "personId", w.order_id as "orderId", w.number,
      w.title, w.own
    from waits w
    where not exists (select from tree r where r.depth = 0 and r.reporter_id = w.person_id)
    order by w.person_id, w.own desc, w.depth, w.order_id`.execute(tx)
  return rows
}
