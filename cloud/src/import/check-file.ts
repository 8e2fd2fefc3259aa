import { dayOfDateKey, faultsIn, tradeById } from '../contract'
import { faultsOfTemplates } from '../messages/check-templates'
import { importFile, type ImportedCommunity, type ImportFile } from './import-file'
import { lineOf } from './imported-line'
import { validateDuty } from './validate-duty'
import { validateLines } from './validate-lines'

/** What is wrong, where: `/communities/0/lines/2/dial` as a JSON pointer into the file. */
export interface ImportFault {
  path: string
  message: string
}

type Refuse = (path: string, message: string) => void

/** Every fault of a file; the file itself only when there is none. */
export function checkFile(
  json: unknown,
  now: Date,
): { file: ImportFile | null; faults: ImportFault[] } {
  const misfits = faultsIn(importFile, json).map(({ path, rule, limit }) => ({
    path,
    message: limit === undefined ? `breaks "${rule}"` : `breaks "${rule}" (${String(limit)})`,
  }))
  // References can only be followed in a file of the right shape.
  if (misfits.length > 0) return { file: null, faults: misfits }
  const file = json as ImportFile
  const faults: ImportFault[] = []
  const refuse: Refuse = (path, message) => faults.push({ path, message })
  checkUnique(
    file.communities.map(({ id }) => id),
    '/communities',
    'id',
    refuse,
  )
  checkUnique(
    file.communities.flatMap(({ scanCodes }) => scanCodes.map(({ code }) => code)),
    '/communities/…/scanCodes',
    'code',
    refuse,
  )
  for (const { path, code, message } of faultsOfTemplates(file.company.templates ?? []))
    refuse(`/company/${path}`, `${code}: ${message}`)
  file.communities.forEach((community, index) => {
    checkCommunity(community, file, `/communities/${String(index)}`, now, refuse)
  })
  return { file: faults.length === 0 ? file : null, faults }
}

function checkUnique(ids: string[], path: string, what: string, refuse: Refuse): void {
  const seen = new Set<string>()
  for (const id of ids) {
    if (seen.has(id)) refuse(path, `${what} ${id} stands twice`)
    seen.add(id)
  }
}

const pointer = (dotted: string) => dotted.replace(/\[(\d+)\]/g, '/$1').replace(/\./g, '/')

function checkCommunity(
  community: ImportedCommunity,
  file: ImportFile,
  at: string,
  now: Date,
  refuse: Refuse,
): void {
  const lines = community.lines.map((line) => lineOf(line, now))
  for (const { path, message } of validateLines(lines)) refuse(`${at}/${pointer(path)}`, message)
  if (!lines.some(({ display }) => display === community.shortNumber))
    refuse(`${at}/shortNumber`, 'no line shows this number')
  community.gates.forEach(({ lineId }, index) => {
    if (lineId !== null && !lines.some(({ id }) => id === lineId))
      refuse(`${at}/gates/${String(index)}/lineId`, `there is no line ${lineId}`)
  })
  checkRoster(community, lines, at, refuse)
  checkPlaces(community, at, refuse)
  const staffIds = [...community.staff, ...file.company.staff].map(({ id }) => id)
  checkUnique(staffIds, `${at}/staff`, 'id', refuse)
  community.staff.forEach(({ role, trades = [] }, index) => {
    const path = `${at}/staff/${String(index)}`
    if (role === 'company') refuse(`${path}/role`, 'belongs to /company/staff')
    trades.forEach((trade, position) => {
      if (!tradeById(trade)) refuse(`${path}/trades/${String(position)}`, `no trade is ${trade}`)
    })
  })
}

function checkRoster(
  { roster, staff }: ImportedCommunity,
  lines: Parameters<typeof validateDuty>[1],
  at: string,
  refuse: Refuse,
): void {
  if (!roster) return
  if (dayOfDateKey(roster.anchorDate) === null)
    refuse(`${at}/roster/anchorDate`, 'there is no such day')
  const days = roster.days.map(({ day, onDuty }) => ({
    day,
    onDuty: Object.entries(onDuty).map(([shiftId, callName]) => ({ shiftId, callName })),
  }))
  for (const { path, message } of validateDuty({ ...roster, days }, lines))
    refuse(`${at}/${pointer(path.replace(/^duty/, 'roster'))}`, message)
  roster.days.forEach(({ onDuty }, index) => {
    for (const [shiftId, staffId] of Object.entries(onDuty))
      if (!staff.some(({ id }) => id === staffId))
        refuse(
          `${at}/roster/days/${String(index)}/onDuty/${shiftId}`,
          `there is no staff ${staffId}`,
        )
  })
}

function checkPlaces(community: ImportedCommunity, at: string, refuse: Refuse): void {
  const { buildings, scanCodes } = community
  const units = buildings.flatMap((building) => building.units)
  const rooms = units.flatMap((unit) =>
    unit.rooms.map((room) => `${unit.id}-${room}`.toLowerCase()),
  )
  const idsOf = (things: { id: string }[]) => things.map(({ id }) => id)
  checkUnique(idsOf(buildings), `${at}/buildings`, 'id', refuse)
  checkUnique(idsOf(units), `${at}/buildings/…/units`, 'id', refuse)
  checkUnique(rooms, `${at}/buildings/…/rooms`, 'room', refuse)
  checkHouseholds(community, new Set(rooms), at, refuse)
  scanCodes.forEach(({ buildingId }, index) => {
    if (buildingId !== null && !buildings.some(({ id }) => id === buildingId))
      refuse(`${at}/scanCodes/${String(index)}/buildingId`, `there is no building ${buildingId}`)
  })
}

function checkHouseholds(
  { households, demo }: ImportedCommunity,
  rooms: ReadonlySet<string>,
  at: string,
  refuse: Refuse,
): void {
  const path = `${at}/households`
  const ids = households.map(({ id }) => id)
  checkUnique(ids, path, 'id', refuse)
  const roomIds = households.map(({ roomId }) => roomId)
  checkUnique(roomIds, path, 'roomId', refuse)
  households.forEach(({ roomId, members }, index) => {
    if (!rooms.has(roomId)) refuse(`${path}/${String(index)}/roomId`, `there is no room ${roomId}`)
    if (members && !demo)
      refuse(`${path}/${String(index)}/members`, 'only a demo may bring people along')
  })
}
