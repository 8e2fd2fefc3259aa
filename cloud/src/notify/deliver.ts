import { type NoticeKind } from '../contract'
import { carriedAt } from './quiet-hours'
import type { Db } from '../database/tables'
import { inTransaction } from '../database/transaction'
import type { Deps } from '../deps'
import { jittered, WAIT_FOR_SOMEBODY_MS } from './backoff'
import type { Delivery, NoticePayload } from './notice'
import * as queue from './queue.store'
import { NOBODYS, whoIsTold } from './recipients'
import { findColleagues } from './recipients.store'
import type {
  AssignmentOf,
  CallHandler,
  ResidentsOf,
  TimerHandler,
  Waiting,
  WaitingFor,
} from './timer'

export type Outcome = 'delivered' | 'fired' | 'waiting' | 'dead' | 'gone'

export interface Handlers {
  readonly timers: ReadonlyMap<string, TimerHandler>
  readonly assignmentOf: AssignmentOf
  readonly waitingFor: WaitingFor
  readonly residentsOf: ResidentsOf
  readonly calls: ReadonlyMap<string, CallHandler>
}

/** A timer or assignee that this version of the server knows nothing of; another one may. */
export class NoHandler extends Error {
  readonly code = 'timer.unknown'
}

/** Thrown to undo what has been done for a notice that nobody is there to be told. */
class NobodyThere extends Error {}

/** Puts a notice into the inboxes of whoever it is for and takes it out of the outbox, or neither. */
export async function deliverNotice(
  deps: Deps,
  handlers: Handlers,
  leased: queue.Leased,
  now: Date,
): Promise<Outcome> {
  const { to, emergency } = leased.payload as NoticePayload
  if ('person' in to || 'waiting' in to || 'home' in to) {
    const at = carriedAt(now, emergency)
    if (at > now) {
      await queue.postpone(deps.db, leased, at, 'quiet-hours')
      return 'waiting'
    }
  }
  try {
    return await inTransaction(deps.db, async (tx) => {
      if (!(await queue.take(tx, leased))) return 'gone'
      if ('waiting' in to) return tellWaiting(deps, tx, handlers, { leased, to, now })
      const people = await peopleOf(tx, handlers, leased, to, now)
      if (people.length > 0) await deps.notifier.deliver(tx, deliveryOf(leased, now), people)
      return 'delivered'
    })
  } catch (error) {
    if (!(error instanceof NobodyThere)) throw error
    const again = new Date(now.getTime() + jittered(WAIT_FOR_SOMEBODY_MS))
    await queue.postpone(deps.db, leased, again, 'nobody-on-duty')
    return 'waiting'
  }
}

interface ToWaiting {
  leased: queue.Leased
  to: Extract<NoticePayload['to'], { waiting: true }>
  now: Date
}

/** However many they are: one statement finds them, one tells them. */
async function tellWaiting(
  { notifier }: Deps,
  tx: Db,
  { waitingFor }: Handlers,
  { leased, to, now }: ToWaiting,
): Promise<Outcome> {
  const found = await waitingFor(tx, leased.community_id, leased.subject)
  const told = found.filter(({ personId }) => personId !== to.except)
  const knownAs = new Map<string, Waiting>(told.map((one) => [one.personId, one]))
  const delivery = { ...deliveryOf(leased, now), knownAs }
  if (told.length > 0) await notifier.deliver(tx, delivery, [...knownAs.keys()])
  return 'delivered'
}

const deliveryOf = (leased: queue.Leased, at: Date): Delivery => ({
  noticeId: leased.outbox_id,
  communityId: leased.community_id,
  kind: leased.name as NoticeKind,
  orderId: leased.subject,
  facts: (leased.payload as NoticePayload).facts,
  emergency: (leased.payload as NoticePayload).emergency,
  at,
})

async function peopleOf(
  tx: Db,
  { assignmentOf, residentsOf }: Handlers,
  { community_id, subject, name }: queue.Leased,
  to: Exclude<NoticePayload['to'], { waiting: true }>,
  now: Date,
): Promise<string[]> {
  if ('person' in to) return [to.person]
  if ('home' in to) {
    const residents = await residentsOf(tx, community_id, subject)
    return residents.filter((personId) => personId !== to.except)
  }
  const assignment = 'assignee' in to ? await assignmentOf(tx, community_id, subject) : NOBODYS
  const staff = await findColleagues(tx, community_id, now, isAlert(name))
  const told = whoIsTold(to, staff, assignment ?? NOBODYS)
  if (told.length === 0) throw new NobodyThere()
  const except = 'except' in to ? to.except : undefined
  // Nobody is left where only the mover was there: they know what they did.
  const others = told.filter(({ staffId }) => staffId !== except)
  return [...new Set(others.map(({ personId }) => personId))]
}

/** What a late order's people must hear; see unheard.store.ts. */
const isAlert = (name: string) => name === 'promise-late' || name === 'promise-very-late'

/** Lets a capability act on its timer, and ends the timer, in one transaction. */
export async function fireTimer(
  deps: Deps,
  { timers }: Handlers,
  leased: queue.Leased,
  now: Date,
): Promise<Outcome> {
  const handler = timers.get(leased.name)
  if (!handler) throw new NoHandler(`no capability has a timer ${leased.name}`)
  const timer = {
    communityId: leased.community_id,
    orderId: leased.subject,
    name: leased.name,
    dueAt: leased.run_at,
    payload: leased.payload as Record<string, unknown>,
  }
  return inTransaction(deps.db, async (tx) => {
    const firing = { deps: { ...deps, db: tx }, tx, timer, now }
    await handler.lock(firing)
    if (!(await queue.holds(tx, leased))) return 'gone'
    await handler.run(firing)
    await queue.done(tx, leased)
    return 'fired'
  })
}
