import { randomUUID } from 'node:crypto'
import type { QueuedNotice } from '../../cloud/src/notify/notice'
import { changeOutbox, type OutboxChange, type Subject } from '../../cloud/src/notify/outbox.store'
import { demoPersonId } from '../../cloud/src/import/demo-person'
import type { TestCloud } from './cloud'

export const COMMUNITY = 'linhu-garden'

/** An order as notices speak of it; whether it is in the database does not matter to them. */
export const someOrder = () => ({
  communityId: COMMUNITY,
  orderId: randomUUID(),
  number: '1124-7',
  title: '马桶堵了',
})

export const news = (to: QueuedNotice['to'], kind: QueuedNotice['kind'] = 'order-new') => ({
  kind,
  to,
})

export const change = (
  { deps, clock }: Pick<TestCloud, 'deps' | 'clock'>,
  subject: Subject,
  what: OutboxChange,
) => changeOutbox(deps.db, subject, what, clock.now())

/** Who has how many notices about these orders, by the demo's ids. */
export async function inboxesOf({ deps }: Pick<TestCloud, 'deps'>, staffIds: readonly string[]) {
  const rows = await deps.db
    .selectFrom('inbox')
    .select((eb) => ['person_id', eb.fn.countAll<number>().as('notices')])
    .groupBy('person_id')
    .execute()
  const counts = new Map(rows.map(({ person_id, notices }) => [person_id, notices]))
  return Object.fromEntries(staffIds.map((id) => [id, counts.get(demoPersonId(id)) ?? 0]))
}

export const outboxOf = ({ deps }: Pick<TestCloud, 'deps'>) =>
  deps.db.selectFrom('outbox').selectAll().orderBy('name').execute()

/** Whether somebody of the staff says that they are there. */
export async function setDuty(
  { deps, clock }: Pick<TestCloud, 'deps' | 'clock'>,
  staffIds: readonly string[],
  onDuty: boolean,
): Promise<void> {
  await deps.db
    .updateTable('staff')
    .set({ off_duty_since: onDuty ? null : clock.now() })
    .where('staff_id', 'in', [...staffIds])
    .execute()
}

export async function emptyBoxes({ deps }: Pick<TestCloud, 'deps'>): Promise<void> {
  await deps.db.deleteFrom('outbox').execute()
  await deps.db.deleteFrom('inbox').execute()
}
