import { type CallerHousehold, type findCaller, maskPhone, type ReplyOf } from '../../contract'
import { typedOf } from '../desk/search.store'
import type { Listed } from '../listed.store'
import { summaryView } from '../view'
import type { Request } from '../work-order.service'
import { findOpenOrders, findRooms, ORDERS_SHOWN } from './caller.store'

/** Households by room, name, telephone number or plate, and what they have open: two statements. */
export async function lookUp(
  { db, communityId }: Request,
  search: string,
): Promise<ReplyOf<typeof findCaller>> {
  const typed = typedOf(search)
  const found = await findRooms(db, communityId, search.trim(), typed)
  const orders = await findOpenOrders(db, communityId, {
    households: found.flatMap(({ household_id }) => household_id ?? []),
    rooms: found.map(({ room_id }) => room_id),
    phone: typed.phone,
  })
  const homes = found.map((room) => homeView(room, typed.phone, orders))
  const isCallers = ({ members }: CallerHousehold) => members.some(({ isCaller }) => isCaller)
  return {
    households: [...homes.filter(isCallers), ...homes.filter((home) => !isCallers(home))],
    strangerOrders: orders
      .filter(
        ({ householdId, roomId, contactPhone, onBehalf }) =>
          householdId === null &&
          (contactPhone === typed.phone || onBehalf?.phone === typed.phone) &&
          !found.some((room) => room.room_id === roomId),
      )
      .slice(0, ORDERS_SHOWN)
      .map(summaryView),
  }
}

type Room = Awaited<ReturnType<typeof findRooms>>[number]

function homeView(room: Room, phone: string | null, orders: readonly Listed[]): CallerHousehold {
  const own = orders.filter(
    ({ householdId, roomId }) =>
      roomId === room.room_id || (householdId !== null && householdId === room.household_id),
  )
  return {
    householdId: room.household_id,
    roomId: room.room_id,
    address: room.address,
    notes: room.notes ?? [],
    plates: room.plates ?? [],
    members: room.members.map((member) => ({
      memberId: member.memberId,
      name: member.name === null ? null : maskName(member.name),
      phone: member.phone === null ? null : maskPhone(member.phone),
      relation: member.relation,
      verified: member.verified,
      isCaller: phone !== null && member.phone === phone,
    })),
    openOrders: own.slice(0, ORDERS_SHOWN).map(summaryView),
  }
}

/** 王*四, 王*: enough to ask "are you …?", not enough to be copied out. */
export function maskName(name: string): string {
  const letters = Array.from(name)
  const [first = '', ...rest] = letters
  return rest.length < 2 ? `${first}*` : `${first}*${rest[rest.length - 1] ?? ''}`
}
