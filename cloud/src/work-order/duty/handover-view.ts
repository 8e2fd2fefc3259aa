import type { HandedOver, HandoverLine, HandoverView, StaffRole } from '../../contract'
import type { Listed } from '../listed.store'
import { summaryView } from '../view'
import { nameOf } from './handover'
import type { FoundHandover, Looking, linesOf } from './handover-list.store'

export function lineView(order: Listed, now: Date): HandoverLine {
  const { id, number, title, place, state, nextPromise, ownerName } = summaryView(order)
  // A resident's look at finished work is nobody's promise.
  const late =
    nextPromise !== null && state !== 'awaiting-acceptance' && new Date(nextPromise.dueAt) <= now
  return { orderId: id, number, title, place, state, nextPromise, late, ownerName }
}

type Line = Awaited<ReturnType<typeof linesOf>>[number]

function sinceOf(line: Line, { kind, to_staff_id: to }: FoundHandover): HandedOver['since'] {
  if (line.givenBackAt !== null) return 'given-back'
  if (line.closedAt !== null) return 'over'
  return kind === 'queue' || line.assigneeStaffId === to ? 'here' : 'elsewhere'
}

/** To a technician the order of a colleague is a number and what has become of it. */
const unread = { place: '', nextPromise: null, late: false, ownerName: null }

const named = (who: FoundHandover['from']) =>
  who ? nameOf({ name: who.name, role: who.role as StaffRole }) : ''

export function handoverView(
  found: FoundHandover,
  lines: readonly Line[],
  { staffIds, ofDesk }: Looking,
  now: Date,
): HandoverView {
  const { to_staff_id: to, from_staff_id: from, ended, ended_at } = found
  return {
    id: found.handover_id,
    kind: found.kind,
    fromName: named(found.from),
    toName: found.to ? named(found.to) : null,
    yours: to === null ? ofDesk : staffIds.includes(to),
    given: staffIds.includes(from),
    at: found.created_at.toISOString(),
    confirmedAt: ended === 'confirmed' ? (ended_at?.toISOString() ?? null) : null,
    notes: found.notes.map(({ staffId, words }) => ({
      name: named(found.names[staffId] ?? null),
      words,
    })),
    lines: lines.map((line) => ({
      ...lineView(line, now),
      ...(!ofDesk && !staffIds.includes(line.assigneeStaffId ?? '') && unread),
      since: sinceOf(line, found),
    })),
    count: found.count,
  }
}
