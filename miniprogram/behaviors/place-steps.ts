/** Choosing a door: building, unit, room, one screen of names at a time. Pure. */
import type { Building } from '../services/buildings'
import type { SavedAddress } from '../services/address'

/** What has been chosen on the way. */
export interface PlacePath {
  buildingId: string | null
  unitId: string | null
}

export interface PlaceStep {
  title: string
  /** 3栋2单元, chosen so far; empty at the first step. */
  chosen: string
  options: { id: string; name: string }[]
  /** Enough names to make typing worth it. */
  searchable: boolean
}

export const START: PlacePath = { buildingId: null, unitId: null }
/** The option that means the building and none of its units. */
export const WHOLE = 'whole'

const SEARCH_FROM = 24

const step = (title: string, chosen: string, options: { id: string; name: string }[]) => ({
  title,
  chosen,
  options: options.map(({ id, name }) => ({ id, name })),
  searchable: options.length >= SEARCH_FROM,
})

const buildingOf = (buildings: Building[], { buildingId }: PlacePath) =>
  buildings.find(({ id }) => id === buildingId)

/** A building with one entrance has nothing to ask: its only unit is taken. */
function unitOf(building: Building, { unitId }: PlacePath) {
  const { units } = building
  return units.length === 1 ? units[0] : units.find(({ id }) => id === unitId)
}

/** The screen to show. `rooms`: down to a door; else a building or one of its units is enough. */
export function stepAt(buildings: Building[], path: PlacePath, rooms: boolean): PlaceStep {
  const building = buildingOf(buildings, path)
  if (!building) return step('哪一栋', '', buildings)
  const unit = unitOf(building, path)
  if (!unit || !rooms) {
    const whole = rooms ? [] : [{ id: WHOLE, name: '整栋都是' }]
    return step('哪个单元', building.name, [...whole, ...building.units])
  }
  return step('哪一户', building.name + unit.name, unit.rooms)
}

/** Where choosing an option leads: further on, or to a place. */
export function chooseAt(
  buildings: Building[],
  path: PlacePath,
  id: string,
  rooms: boolean,
): PlacePath | SavedAddress {
  const building = buildingOf(buildings, path)
  if (!building) return afterBuilding(buildings, id, rooms)
  const unit = unitOf(building, path)
  if (!rooms) {
    const chosen = building.units.find((each) => each.id === id)
    const text = building.name + (chosen?.name ?? '')
    return { buildingId: building.id, unitId: chosen?.id ?? null, roomId: null, text }
  }
  if (!unit) return { buildingId: building.id, unitId: id }
  const room = unit.rooms.find((each) => each.id === id)
  const text = building.name + unit.name + (room?.name ?? '')
  return { buildingId: building.id, unitId: unit.id, roomId: room?.id ?? null, text }
}

function afterBuilding(buildings: Building[], id: string, rooms: boolean) {
  const path = { buildingId: id, unitId: null }
  const building = buildingOf(buildings, path)
  const isWhole = !rooms && (building?.units.length ?? 0) <= 1
  return isWhole ? { ...path, roomId: null, text: building?.name ?? '' } : path
}

export const isPlace = (next: PlacePath | SavedAddress): next is SavedAddress => 'text' in next

/** One step back; null from the first. */
export function before(buildings: Building[], path: PlacePath): PlacePath | null {
  const building = buildingOf(buildings, path)
  if (!building) return null
  return path.unitId !== null ? { ...path, unitId: null } : START
}
