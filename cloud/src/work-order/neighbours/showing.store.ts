import { sql } from 'kysely'
import type { ShowingState } from '../../contract'
import type { Db } from '../../database/tables'
import type { Order } from '../order'

/** Of the words, of these photos, or of both, in one statement. */
export async function setShowing(
  tx: Db,
  { communityId, id }: Pick<Order, 'communityId' | 'id'>,
  state: ShowingState,
  { words, media }: { words: boolean; media: readonly string[] },
): Promise<void> {
  await sql`
    with words as (
      update work_order set words_showing = ${state}
      where ${words} and community_id = ${communityId} and order_id = ${id}
    )
    update media set showing = ${state}
    where community_id = ${communityId} and order_id = ${id} and media_id = any(${media}::uuid[])`.execute(
    tx,
  )
}
