import type { NewRow, Tables } from '../database/tables'
import { demoPersonId } from './demo-person'
import type { ImportedCommunity, ImportFile } from './import-file'
import { lineOf } from './imported-line'

export type Rows = { [T in keyof Tables]?: NewRow<T>[] }

/** The demo's people have lived there for a while: they may read what the demo tells of the past. */
const A_YEAR_MS = 365 * 24 * 60 * 60_000

/** The rows a community's part of the file stands for. */
export function rowsOf(file: ImportFile, community: ImportedCommunity, now: Date): Rows {
  const community_id = community.id
  return {
    community: [communityRow(file, community)],
    phone_line: community.lines.map((line) => {
      const { id, ...facts } = lineOf(line, now)
      const { priority, publishable } = line
      return { community_id, line_id: id, facts: JSON.stringify(facts), priority, publishable }
    }),
    gate: community.gates.map(({ id, name, hours, lineId }, position) => ({
      community_id,
      gate_id: id,
      name,
      hours: JSON.stringify(hours),
      line_id: lineId,
      position,
    })),
    ...placeRows(community),
    scan_code: community.scanCodes.map(({ code, label, buildingId, retired }) => ({
      code,
      community_id,
      building_id: buildingId,
      label,
      created_at: now,
      retired_at: retired ? now : null,
    })),
    ...peopleRows(file, community, now),
  }
}

function communityRow(file: ImportFile, community: ImportedCommunity): NewRow<'community'> {
  const { roster } = community
  const days = roster?.days.map(({ day, onDuty }) => ({
    day,
    onDuty: Object.entries(onDuty).map(([shiftId, staffId]) => ({ shiftId, staffId })),
  }))
  return {
    community_id: community.id,
    company_id: file.company.id,
    name: community.name,
    city: community.city,
    address: community.address,
    short_number: community.shortNumber,
    service_hours: JSON.stringify(community.serviceHours),
    roster: roster && JSON.stringify({ ...roster, days }),
    facts: JSON.stringify(
      Object.fromEntries(Object.entries(community.facts).filter(([, value]) => value !== null)),
    ),
    promises_confirmed: community.promisesConfirmed,
    demo: community.demo,
    retired_at: null,
  }
}

function placeRows({ id: community_id, buildings }: ImportedCommunity) {
  const building = buildings.map(({ id, name }, position) => ({
    community_id,
    building_id: id,
    name,
    position,
  }))
  const unit = buildings.flatMap((parent) =>
    parent.units.map(({ id, name }, position) => ({
      community_id,
      unit_id: id,
      building_id: parent.id,
      name,
      position,
    })),
  )
  const room = buildings.flatMap((parent) =>
    parent.units.flatMap(({ id, name, rooms }) =>
      rooms.map((door, position) => ({
        community_id,
        room_id: `${id}-${door}`.toLowerCase(),
        unit_id: id,
        name: door,
        address: `${parent.name}${name}${door}`,
        position,
      })),
    ),
  )
  return { building, unit, room }
}

function peopleRows(file: ImportFile, community: ImportedCommunity, now: Date) {
  const community_id = community.id
  const entries = [...community.staff, ...file.company.staff]
  const members = community.households.flatMap((home) =>
    (home.members ?? []).map((member) => ({ ...member, householdId: home.id })),
  )
  const residents = members.map(({ id, name, phone }) => ({
    person_id: demoPersonId(id),
    name,
    contact_phone: phone,
    created_at: now,
  }))
  const colleagues = entries.map(({ id }) => ({ person_id: demoPersonId(id), created_at: now }))
  return {
    person: community.demo ? [...residents, ...colleagues] : [],
    household: householdRows(community),
    household_member: members.map(({ id, householdId, relation, verified }) => ({
      community_id,
      household_id: householdId,
      person_id: demoPersonId(id),
      relation,
      verified_at: verified ? new Date(now.getTime() - A_YEAR_MS) : null,
    })),
    staff: entries.map(({ id, name, role, phone, trades = [] }) => ({
      community_id,
      staff_id: id,
      person_id: community.demo ? demoPersonId(id) : null,
      name,
      role,
      phone: phone ?? null,
      left_at: null,
      // Nobody gets an order before there is a person behind the name.
      off_duty_since: community.demo ? null : now,
      trades: JSON.stringify(trades),
    })),
  }
}

const householdRows = ({ id: community_id, households }: ImportedCommunity) =>
  households.map(({ id, roomId, notes, plates = [] }) => ({
    community_id,
    household_id: id,
    room_id: roomId,
    notes: JSON.stringify(notes),
    plates: JSON.stringify(plates),
  }))
