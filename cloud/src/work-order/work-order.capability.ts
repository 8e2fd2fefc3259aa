import type { Capability } from '../capability'
import { blankOrdersOf, eventsOf, ordersOf } from './person-data.store'
import { addDuty, addQueue } from './desk.routes'
import { goAsPerson } from './duty/duty.service'
import { forgetNotesOf, forgetOldHandovers, notesOf } from './duty/handover.store'
import { handoverTimers } from './duty/handover-timer'
import { assignmentOf } from './life/assignment.store'
import { contentCalls } from './neighbours/check.service'
import { forgetTraces } from './neighbours/check.store'
import { followsOf, forgetFollowsOf } from './neighbours/follow.store'
import { addNeighbours, addNeighboursDesk } from './neighbours/neighbours.routes'
import { waitingFor } from './neighbours/waiting.store'
import { residentsOf } from './life/residents.store'
import { orderTimers } from './life/time.service'
import { seedOrders } from './seed-orders'
import { addDesk, addWorkOrders } from './work-order.routes'

/** Reporting, following and answering work orders. Public surface of this folder. */
export const workOrders: Capability = {
  name: 'work-order',
  routes(door) {
    addWorkOrders(door)
    addDesk(door)
    addQueue(door)
    addDuty(door)
    addNeighbours(door)
    addNeighboursDesk(door)
  },
  personData: {
    export: async (db, personId) => ({
      work_order: await ordersOf(db, personId),
      work_order_event: await eventsOf(db, personId),
      work_order_follow: await followsOf(db, personId),
      handover: await notesOf(db, personId),
    }),
    async erase(tx, personId, now) {
      await blankOrdersOf(tx, personId)
      await forgetFollowsOf(tx, personId)
      await goAsPerson(tx, personId, now)
      await forgetNotesOf(tx, personId)
    },
  },
  seedDemo: seedOrders,
  timers: { ...orderTimers, ...handoverTimers },
  assignmentOf,
  waitingFor,
  residentsOf,
  calls: contentCalls,
  async sweep({ db, clock }) {
    await forgetTraces(db, new Date(clock.now().getTime() - DAY_MS))
    await forgetOldHandovers(db, clock.now())
  },
}

const DAY_MS = 24 * 60 * 60_000
