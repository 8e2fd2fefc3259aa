import type { NewOrderOnBehalf, NewWorkOrder } from '../contract'
import { Refusal } from '../refusal'
import { dutyOf, type StaffView } from './doings.service'
import { findHomes } from './on-behalf.store'
import { submitFor, type Request, type Sender } from './work-order.service'

/**
 * Takes a report down for somebody on the telephone: a member of a household of this community,
 * whose order it then is, or a caller of whom there is only a number.
 */
export async function submitOnBehalf(
  request: Request,
  { memberId, ...taken }: NewOrderOnBehalf,
): Promise<StaffView> {
  const duty = dutyOf(request)
  const homes = memberId === undefined ? [] : await homesOf(request, memberId)
  const report = { ...taken, contactPhone: taken.contactPhone ?? numberOf(homes) }
  const whose = memberId === undefined ? NOBODYS : senderOf(homes, memberId, report)
  return { found: await submitFor(request, report, { ...whose, takenBy: duty }), duty }
}

/** The desk has spoken to them, but it has not seen that they live there. */
const NOBODYS = { personId: null, householdId: null, verified: false }

type Home = Awaited<ReturnType<typeof findHomes>>[number]

async function homesOf({ db, communityId }: Request, memberId: string): Promise<Home[]> {
  const homes = await findHomes(db, communityId, memberId)
  if (homes.length === 0) throw new Refusal('object.unknown')
  return homes
}

/** The number a member left: the desk saw it masked and cannot send it back. */
function numberOf([home]: Home[]): string {
  const phone = home?.contact_phone ?? null
  const field = { path: '/contactPhone', rule: 'required' }
  if (phone === null) throw new Refusal('request.invalid', { fields: [field] })
  return phone
}

function senderOf(
  homes: Home[],
  memberId: string,
  { scope, roomId }: NewWorkOrder,
): Omit<Sender, 'takenBy'> {
  const verified = homes.filter((home) => home.verified_at !== null)
  const home =
    scope === 'in-home'
      ? verified.find((one) => one.room_id === roomId)
      : verified.length === 1
        ? verified[0]
        : undefined
  return {
    personId: memberId,
    householdId: home?.household_id ?? null,
    verified: scope !== 'in-home' || home !== undefined,
  }
}
