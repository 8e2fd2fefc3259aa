import { sql } from 'kysely'
import type { WorkOrderKind, WorkOrderState } from '../../contract'
import type { Db } from '../../database/tables'

/** Held until the transaction ends, before the order, as whoever is deleted holds the two. */
export async function holdPerson(tx: Db, personId: string): Promise<boolean> {
  const there = await tx
    .selectFrom('person')
    .select('person_id')
    .where('person_id', '=', personId)
    .where('deleted_at', 'is', null)
    .forShare()
    .executeTakeFirst()
  return there !== undefined
}

export interface Followable {
  kind: WorkOrderKind
  scope: 'in-home' | 'public'
  state: WorkOrderState
  mine: boolean
  following: boolean
  /** orders of the community that the person waits for, those over since `since` included */
  follows: number
}

/** The order, held until the transaction ends: nobody cancels it while somebody begins to wait. */
export async function holdFollowable(
  tx: Db,
  communityId: string,
  orderId: string,
  { personId, since }: { personId: string; since: Date },
): Promise<Followable | undefined> {
  const { rows } = await sql<Followable>`
    select o.kind, o.scope, o.state, coalesce(o.reporter_id = ${personId}, false) as mine,
      exists (select from work_order_follow f where f.community_id = o.community_id
        and f.order_id = o.order_id and f.person_id = ${personId}) as following,
      (select count(*)::integer from work_order_follow f
        join work_order w using (community_id, order_id)
        where f.community_id = ${communityId} and f.person_id = ${personId}
          and (w.closed_at is null or w.closed_at > ${since})) as follows
    from work_order o
    where o.community_id = ${communityId} and o.order_id = ${orderId}
    for update of o`.execute(tx)
  return rows[0]
}

/** The row and the count, or neither where somebody was faster. */
export async function addFollower(
  tx: Db,
  communityId: string,
  orderId: string,
  personId: string,
  now: Date,
): Promise<void> {
  await sql`
    with came as (
      insert into work_order_follow (community_id, order_id, person_id, since)
      values (${communityId}, ${orderId}, ${personId}, ${now})
      on conflict do nothing returning community_id, order_id
    )
    update work_order o set followers = o.followers + 1 from came
    where o.community_id = came.community_id and o.order_id = came.order_id`.execute(tx)
}

export async function removeFollower(
  tx: Db,
  communityId: string,
  orderId: string,
  personId: string,
): Promise<void> {
  await sql`
    with gone as (
      delete from work_order_follow
      where community_id = ${communityId} and order_id = ${orderId} and person_id = ${personId}
      returning community_id, order_id
    )
    update work_order o set followers = o.followers - 1 from gone
    where o.community_id = gone.community_id and o.order_id = gone.order_id`.execute(tx)
}

/** How somebody waits: by following it themselves, or by an order that was merged into it. */
export async function waitsFor(
  db: Db,
  communityId: string,
  orderId: string,
  personId: string,
): Promise<{ following: boolean; related: boolean }> {
  const { rows } = await sql<{ following: boolean; related: boolean }>`
    with recursive tree as (
      select o.community_id, o.order_id, o.reporter_id from work_order o
      where o.community_id = ${communityId} and o.order_id = ${orderId}
      union all
      select o.community_id, o.order_id, o.reporter_id from tree t
      join work_order o on o.community_id = t.community_id and o.merged_into = t.order_id
    ), follows as (
      select t.order_id from tree t
      join work_order_follow f using (community_id, order_id) where f.person_id = ${personId}
    )
    select exists (select from follows where order_id = ${orderId}) as following,
      exists (select from follows)
        or exists (select from tree where reporter_id = ${personId}) as related`.execute(db)
  return rows[0] ?? { following: false, related: false }
}

export async function followsOf(db: Db, personId: string) {
  const { rows } = await sql<Record<string, string | null>>`
    select f.community_id as "communityId", o.number, o.title,
      to_json(f.since) #>> '{}' as since
    from community c
    join work_order_follow f using (community_id)
    join work_order o using (community_id, order_id)
    where f.person_id = ${personId} order by f.since`.execute(db)
  return rows
}

/** Forgets what the person waited for; the counts follow, order by order in the order of locks. */
export async function forgetFollowsOf(tx: Db, personId: string): Promise<void> {
  await sql`
    select from community c
    join work_order_follow f using (community_id)
    join work_order o using (community_id, order_id)
    where f.person_id = ${personId} order by o.order_id for update of o`.execute(tx)
  await sql`
    with gone as (
      delete from work_order_follow f using community c
      where f.community_id = c.community_id and f.person_id = ${personId}
      returning f.community_id, f.order_id
    )
    update work_order o set followers = o.followers - 1 from gone
    where o.community_id = gone.community_id and o.order_id = gone.order_id`.execute(tx)
}
