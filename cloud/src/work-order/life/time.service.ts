import { archivesAt, type MoveName, isOpen } from '../../contract'
import type { Firing, TimerHandler } from '../../notify/timer'
import { changeOutbox } from '../../notify/outbox.store'
import { findOrder, type Found, lockOrder } from '../find.store'
import { fireAlerts } from './alert.service'
import { move } from './move.service'
import { TIME } from './mover'
import { clocksOf } from './promised'
import type { TimerName } from './timers'

const lock = ({ tx, timer }: Firing) => lockOrder(tx, timer.communityId, timer.orderId)

const find = ({ tx, timer }: Firing) => findOrder(tx, timer.communityId, timer.orderId)

/** A move that time makes, if by now it is still due; else nothing happens. */
async function moveByItself(firing: Firing, found: Found, name: MoveName): Promise<void> {
  const { version } = found.order
  await move(firing.tx, found, { name, version, body: {}, mover: TIME, now: firing.now })
}

async function confirm(firing: Firing): Promise<void> {
  const found = await find(firing)
  if (found?.order.state === 'awaiting-acceptance') await moveByItself(firing, found, 'confirm')
}

async function endPause(firing: Firing): Promise<void> {
  const found = await find(firing)
  const { order } = found ?? {}
  if (!found || order?.state !== 'paused' || !order.pause) return
  if (new Date(order.pause.until) <= firing.now) await moveByItself(firing, found, 'resume')
}

/** Whoever said something since puts the archive off. */
async function archive(firing: Firing): Promise<void> {
  const found = await find(firing)
  const { order } = found ?? {}
  const last = order?.events[order.events.length - 1]
  if (!found || !last || (order.state !== 'done' && order.state !== 'rated')) return
  const at = archivesAt(last.at)
  if (at <= firing.now) await moveByItself(firing, found, 'archive')
  else
    await changeOutbox(
      firing.tx,
      { ...order, orderId: order.id },
      { timers: { archive: { at } } },
      firing.now,
    )
}

async function alert(firing: Firing): Promise<void> {
  const found = await find(firing)
  if (!found || !isOpen(found.order.state)) return
  await fireAlerts(firing, found.order, clocksOf(found.order, found.around.calendar))
}

const handler = (run: TimerHandler['run']): TimerHandler => ({ lock, run })

/** What time does to orders, by the timer's name. */
export const orderTimers: Readonly<Record<TimerName, TimerHandler>> = {
  alert: handler(alert),
  confirm: handler(confirm),
  'pause-over': handler(endPause),
  archive: handler(archive),
}
