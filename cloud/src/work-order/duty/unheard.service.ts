import { isDeskRole, type StaffRole } from '../../contract'
import type { Db } from '../../database/tables'
import type { Level } from '../../notify/notice'
import { changeOutbox } from '../../notify/outbox.store'
import { findUnheard } from '../../notify/unheard.store'
import { findLate } from '../life/alert.store'

interface Gone {
  communityId: string
  role: StaffRole
  now: Date
}

const levelOf = (role: StaffRole): Level => (isDeskRole(role) ? (role as Level) : 'desk')

/**
 * A late order that only people who have gone know of alerts again, at the level of who goes now. So
 * an alert is always with somebody who can act, or on its way there.
 */
export async function alertAgain(tx: Db, { communityId, role, now }: Gone): Promise<void> {
  const late = await findLate(tx, communityId, now)
  for (const one of await findUnheard(tx, communityId, late)) {
    const subject = { communityId, orderId: one.orderId, number: one.number, title: one.title }
    const facts = { step: one.step, when: one.dueAt.toISOString() }
    const to = { level: levelOf(role) }
    const notice = { kind: 'promise-late', to, facts, emergency: one.isEmergency } as const
    await changeOutbox(tx, subject, { notices: [notice] }, now)
  }
}
