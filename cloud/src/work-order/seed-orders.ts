import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { findCaller } from '../access/access.store'
import type { Caller } from '../access/caller'
import { dayNumber, instantOfDay, type ResidentMoveBody, type StaffMoveBody } from '../contract'
import { demoPersonId } from '../import/demo-person'
import type { Deps } from '../deps'
import { receive, slotFor } from '../media/media.service'
import { DEMO_LIVES } from './demo-lives'
import { DEMO_CALL_BACK, DEMO_ORDERS, type DemoOrder, type DemoStep } from './demo-orders'
import { drawPhoto } from './demo-photos'
import { moveAsStaff, moveOwn } from './doings.service'
import type { Order } from './order'
import { requestCallBack, submit, type Request } from './work-order.service'

const MINUTE_MS = 60_000

/** The demo's orders, each sent, answered and illustrated as people would have, at its own moment. */
export async function seedOrders(deps: Deps): Promise<void> {
  for (const told of [...DEMO_ORDERS, ...DEMO_LIVES]) {
    const at = momentOf(deps, told.ago)
    const request = await requestAt(deps, told, told.by, at)
    const { order } = await submit(request, reportOf(deps, told, at))
    await sendPhotos(deps, request.caller, order, told)
    await liveOn(deps, told, order, at)
  }
  const { by, phone, ago } = DEMO_CALL_BACK
  const request = await requestAt(deps, DEMO_CALL_BACK, by, momentOf(deps, ago))
  await requestCallBack(request, { phone, triedLineIds: [] })
}

const momentOf = ({ clock }: Deps, minutesAgo: number) =>
  new Date(clock.now().getTime() - minutesAgo * MINUTE_MS)

async function requestAt(
  { db }: Deps,
  { communityId }: { communityId: string },
  who: string,
  now: Date,
): Promise<Request> {
  return { db, caller: await demoCaller(db, who), communityId, now }
}

async function demoCaller(db: Deps['db'], who: string): Promise<Caller> {
  const caller = await findCaller(db, { personId: demoPersonId(who) })
  if (caller === 'unknown') throw new Error(`the demo has nobody called ${who}`)
  return caller
}

function reportOf(deps: Deps, told: DemoOrder, at: Date) {
  const { scope, itemId, roomId, buildingId, unitId, exactPlace, description } = told
  const { tomorrowFrom } = told
  const start = (hour: number) => instantOfDay(dayNumber(at) + 1, hour * 60).toISOString()
  // Where no file can be kept the demo goes without: a photo that never comes would look broken.
  const photos = deps.media ? (told.photos ?? []) : []
  return {
    ...{ scope, itemId, roomId, buildingId, unitId, exactPlace, description },
    urgency: 'ordinary' as const,
    windows:
      tomorrowFrom === undefined
        ? []
        : [{ from: start(tomorrowFrom), to: start(tomorrowFrom + 2) }],
    mayEnter: false,
    contactPhone: told.phone,
    media: photos.map(() => ({ id: randomUUID(), kind: 'photo' as const })),
  }
}

async function sendPhotos(deps: Deps, caller: Caller, order: Order, { photos }: DemoOrder) {
  const { media } = deps
  if (!media) return
  for (const [index, { id: mediaId }] of order.media.entries()) {
    const scene = photos?.[index]
    if (!scene) continue
    const params = { communityId: order.communityId, orderId: order.id, mediaId }
    const slot = await slotFor(deps.db, caller, params)
    await receive(deps, media, slot, Readable.from([await drawPhoto(scene)]))
  }
}

async function liveOn(deps: Deps, told: DemoOrder, { id, version }: Order, at: Date) {
  let now = at
  for (const [index, step] of (told.then ?? []).entries()) {
    now = new Date(now.getTime() + step.after * MINUTE_MS)
    const request = await requestAt(deps, told, step.by ?? told.by, now)
    const body = { ...fieldsOf(step, now), version: version + index }
    // The schema of the endpoint is not asked here: the table of moves and its needs are.
    await (step.by === undefined
      ? moveOwn(request, id, body as ResidentMoveBody)
      : moveAsStaff(request, id, body as StaffMoveBody))
  }
}

function fieldsOf(step: DemoStep, now: Date) {
  const { by: _by, after: _after, tomorrowFrom, pausedFor, pauseReason, ...fields } = step
  const hour = (of: number) => instantOfDay(dayNumber(now) + 1, of * 60).toISOString()
  const until = (hours: number) => new Date(now.getTime() + hours * 60 * MINUTE_MS).toISOString()
  return {
    ...fields,
    ...(tomorrowFrom !== undefined && {
      window: { from: hour(tomorrowFrom), to: hour(tomorrowFrom + 2) },
    }),
    ...(pausedFor !== undefined &&
      pauseReason && {
        pause: { reason: pauseReason, words: '锁芯已经订了，到了就来', until: until(pausedFor) },
      }),
  }
}
