import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { findCaller } from '../access/access.store'
import type { Caller } from '../access/caller'
import { dayNumber, instantOfDay } from '../contract'
import { demoPersonId } from '../import/demo-person'
import type { Deps } from '../deps'
import { receive, slotFor } from '../media/media.service'
import { DEMO_CALL_BACK, DEMO_ORDERS, type DemoOrder } from './demo-orders'
import { drawPhoto } from './demo-photos'
import { moveAsStaff, moveOwn } from './doings.service'
import type { Order } from './order'
import { requestCallBack, submit, type Request } from './work-order.service'

const MINUTE_MS = 60_000

/** The demo's orders, each sent, answered and illustrated as people would have, at its own moment. */
export async function seedOrders(deps: Deps): Promise<void> {
  for (const told of DEMO_ORDERS) {
    const at = momentOf(deps, told.ago)
    const request = await requestAt(deps, told, told.by, at)
    const { order } = await submit(request, reportOf(deps, told, at))
    await sendPhotos(deps, request.caller, order, told)
    await answer(deps, told, order, at)
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

async function answer(deps: Deps, told: DemoOrder, { id, version }: Order, at: Date) {
  const { then } = told
  if (!then) return
  const now = new Date(at.getTime() + then.after * MINUTE_MS)
  const request = await requestAt(deps, told, then.move === 'cancel' ? told.by : then.by, now)
  if (then.move === 'accept') await moveAsStaff(request, id, { move: 'accept', version })
  else if (then.move === 'cancel')
    await moveOwn(request, id, { move: 'cancel', version, reason: then.reason })
  else {
    const { reason, referral } = then
    await moveAsStaff(request, id, { move: 'decline', version, reason, referral })
  }
}
