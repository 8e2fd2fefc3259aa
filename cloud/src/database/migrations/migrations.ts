import type { Migration } from 'kysely'
import * as foundation from './0001_foundation'
import * as workOrders from './0002_work_orders'
import * as visitorPasses from './0003_visitor_passes'
import * as notices from './0004_notices'
import * as workOrderLife from './0005_work_order_life'
import * as neighbours from './0006_neighbours'
import * as messages from './0007_messages'
import * as onBehalf from './0008_on_behalf'
import * as handover from './0009_handover'

/** A list, not a folder scan: the container is one bundled file. Never edit one that has shipped. */
export const migrations: Record<string, Migration> = {
  '0001_foundation': foundation,
  '0002_work_orders': workOrders,
  '0003_visitor_passes': visitorPasses,
  '0004_notices': notices,
  '0005_work_order_life': workOrderLife,
  '0006_neighbours': neighbours,
  '0007_messages': messages,
  '0008_on_behalf': onBehalf,
  '0009_handover': handover,
}
