import { type CommunityCard, type Duty, PAGE_SIZE, type StaffRole } from '../contract'
import type { Roster } from '../database/place.tables'
import type { Db } from '../database/tables'
import { Refusal } from '../refusal'
import { dutyName } from './call-name'
import * as store from './directory.store'

/** What a resident may need on the phone; the rest of the facts fills answers on the server. */
const PUBLIC_FACTS = [
  'gasHotline',
  'waterHotline',
  'heatingHotline',
  'telecomHotline',
  'deskHours',
  'officeAddress',
  'visitorGate',
]

/** Surname and title only: a roster never gives away a whole name or somebody's phone. */
function dutyOf(roster: Roster | null, staff: store.CardRow['staff']): Duty | null {
  if (!roster) return null
  const named = new Map(
    staff.map(({ staffId, name, role }) => [staffId, dutyName(name, role as StaffRole)]),
  )
  const days = roster.days.map(({ day, onDuty }) => ({
    day,
    onDuty: onDuty.flatMap(({ shiftId, staffId }) => {
      const callName = named.get(staffId)
      return callName === undefined ? [] : [{ shiftId, callName }]
    }),
  }))
  return { anchorDate: roster.anchorDate, cycleDays: roster.cycleDays, shifts: roster.shifts, days }
}

/** The public card of a community; `community.unknown` when there is none. */
export async function readCard(db: Db, communityId: string): Promise<CommunityCard> {
  const row = await store.findCard(db, communityId)
  if (!row) throw new Refusal('community.unknown')
  const facts: Record<string, string> = {}
  for (const key of PUBLIC_FACTS) {
    const value = row.facts[key]
    if (value !== undefined) facts[key] = value
  }
  return {
    id: row.community_id,
    name: row.name,
    city: row.city,
    address: row.address,
    shortNumber: row.short_number,
    lines: row.lines,
    duty: dutyOf(row.roster, row.staff),
    serviceHours: row.service_hours,
    gates: row.gates,
    facts,
    promisesConfirmed: row.promises_confirmed,
    demo: row.demo,
  }
}

/** The card behind a poster's code and where the poster hangs. */
export async function resolveCode(db: Db, code: string) {
  const poster = await store.findScanCode(db, code.toUpperCase())
  if (!poster) throw new Refusal('scan-code.unknown')
  if (poster.retired_at) throw new Refusal('scan-code.retired')
  const card = await readCard(db, poster.community_id)
  const place = poster.label === '' ? null : { label: poster.label, buildingId: poster.building_id }
  return { card, place }
}

export async function search(db: Db, typed: string) {
  const rows = await store.searchCommunities(db, typed.trim(), PAGE_SIZE)
  return {
    communities: rows.map((row) => ({
      id: row.community_id,
      name: row.name,
      city: row.city,
      address: row.address,
      shortNumber: row.short_number,
    })),
  }
}

export async function readBuildings(db: Db, communityId: string) {
  const buildings = await store.findBuildings(db, communityId)
  if (!buildings) throw new Refusal('community.unknown')
  return { buildings }
}
