/** What hangs together by merging, as columns of a statement about the order `o`. */
import { type RawBuilder, sql } from 'kysely'
import { type GoesOn, MERGED_SHOWN_MAX } from '../contract'
import type { Around } from './find.store'

/** The end of the chain: an order is only ever merged into an open one, so there is no ring. */
export const goesOn =
  (): RawBuilder<GoesOn | null> => sql`case when o.merged_into is not null then (
  with recursive up as (
    select u.*, 1 as height from work_order u
    where u.community_id = o.community_id and u.order_id = o.merged_into
    union all
    select u.*, up.height + 1 from up
    join work_order u on u.community_id = up.community_id and u.order_id = up.merged_into
  )
  select json_build_object('orderId', up.order_id, 'number', up.number, 'title', up.title,
    'state', up.state, 'closedAt', to_char(up.closed_at at time zone 'UTC', ${ISO}),
    'promises', up.promises, 'promisesConfirmed', up.promises_confirmed, 'referral', up.referral)
  from up where up.merged_into is null) end`

/** As JSON.stringify writes an instant. */
const ISO = 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'

export const mergedHere = (): RawBuilder<Around['mergedHere']> => sql`coalesce((
  select json_agg(json_build_object('orderId', m.order_id, 'number', m.number, 'title', m.title)
    order by m.closed_at desc, m.order_id)
  from (
    select * from work_order h where h.community_id = o.community_id and h.merged_into = o.order_id
    order by h.closed_at desc, h.order_id limit ${MERGED_SHOWN_MAX}) m), '[]')`

/** Whoever reported one of them, or follows one, is somebody else than the reporter of `o`. */
export const othersHang = (): RawBuilder<boolean> => sql`exists (
  with recursive down as (
    select d.community_id, d.order_id, d.reporter_id, d.followers from work_order d
    where d.community_id = o.community_id and d.merged_into = o.order_id
    union all
    select d.community_id, d.order_id, d.reporter_id, d.followers from down
    join work_order d on d.community_id = down.community_id and d.merged_into = down.order_id
  )
  select from down where down.followers > 0 or down.reporter_id is distinct from o.reporter_id)`
