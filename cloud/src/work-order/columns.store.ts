/** An order's own columns and its files, as every statement that reads orders selects them from `o`. */
import { type ExpressionBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Tables } from '../database/tables'

export type FromOrders = ExpressionBuilder<Tables & { o: Tables['work_order'] }, 'o'>

export const ORDER_COLUMNS = [
  'o.community_id',
  'o.order_id',
  'o.number',
  'o.kind',
  'o.scope',
  'o.item_id',
  'o.title',
  'o.place',
  'o.exact_place',
  'o.room_id',
  'o.building_id',
  'o.unit_id',
  'o.household_id',
  'o.reporter_id',
  'o.contact_name',
  'o.contact_phone',
  'o.on_behalf',
  'o.description',
  'o.urgency',
  'o.state',
  'o.version',
  'o.submitted_at',
  'o.closed_at',
  'o.verified',
  'o.windows',
  'o.may_enter',
  'o.promises',
  'o.promises_confirmed',
  'o.referral',
  'o.assignee_staff_id',
  'o.assignee_trade',
  'o.last_seq',
  'o.appointment_from',
  'o.appointment_to',
  'o.paused_from',
  'o.pause',
  'o.price',
  'o.rating',
  'o.rule',
  'o.alerts_sent',
  'o.reopened_count',
  'o.nudges',
  'o.merged_into',
  'o.merged_from',
  'o.followers',
  'o.still_broken',
  'o.words_showing',
  'o.changed_at',
] as const

/** The files an order names, without those that are erased, as they were put. */
export const mediaOf = (eb: FromOrders) =>
  jsonArrayFrom(
    eb
      .selectFrom('media as m')
      .select(['m.media_id as id', 'm.file_id as fileId', 'm.kind', 'm.purpose'])
      .select([sql<'waiting' | 'ready'>`m.state`.as('state'), 'm.showing'])
      .whereRef('m.community_id', '=', 'o.community_id')
      .whereRef('m.order_id', '=', 'o.order_id')
      .where('m.state', '<>', 'erased')
      .orderBy('m.position'),
  )
