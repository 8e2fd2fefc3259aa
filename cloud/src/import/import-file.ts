/** The format of one file that sets up a company and its communities (`npm run admin -- import`). */
import {
  arr,
  bool,
  contactPhone,
  dict,
  gate,
  type Infer,
  int,
  nullable,
  obj,
  oneOf,
  openHours,
  opt,
  RELATIONS,
  RESIDENT_NOTICE_KINDS,
  SCAN_CODE_ALPHABET,
  SCAN_CODE_LENGTH,
  slug,
  STAFF_ROLES,
  str,
  templateId,
  text,
} from '../contract'
import { FACTS } from '../messages/facts'
import { importedLine } from './imported-line'

const clockTime = () => str({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$', maxLength: 5 })

const staffEntry = obj({
  id: slug(),
  name: text(1, 20),
  role: oneOf(STAFF_ROLES),
  phone: opt(nullable(contactPhone())),
  /** of a technician: ids of the catalogue's trades */
  trades: opt(arr(slug(), { maxItems: 40 })),
})

/** `onDuty` maps a shift to the id of a member of the staff. */
const roster = obj({
  anchorDate: str({ pattern: '^20[0-9]{2}-[01][0-9]-[0-3][0-9]$', maxLength: 10 }),
  cycleDays: int(1, 62),
  shifts: arr(
    obj({ id: slug(), name: text(1, 20), from: clockTime(), to: clockTime(), lineId: slug() }),
    { maxItems: 12 },
  ),
  days: arr(obj({ day: int(1, 62), onDuty: dict(slug()) }), { maxItems: 62 }),
})

const building = obj({
  id: slug(),
  name: text(1, 20),
  units: arr(
    obj({
      id: slug(),
      name: text(0, 20),
      /** as on the doors: 1101 */
      rooms: arr(str({ minLength: 1, maxLength: 10, pattern: '^[0-9A-Za-z]+$' }), {
        maxItems: 400,
      }),
    }),
    { minItems: 1, maxItems: 40 },
  ),
})

const scanCode = obj({
  code: str({ pattern: `^[${SCAN_CODE_ALPHABET}]{${String(SCAN_CODE_LENGTH)}}$`, maxLength: 8 }),
  label: text(1, 30),
  buildingId: nullable(slug()),
  retired: opt(bool()),
})

/** Members only in the demo: real people are not imported, they join by the desk's code. */
const household = obj({
  id: slug(),
  /** id of the unit, a hyphen, the room */
  roomId: slug(),
  notes: arr(text(1, 200), { maxItems: 20 }),
  plates: opt(arr(text(1, 12), { maxItems: 20 })),
  members: opt(
    arr(
      obj({
        id: slug(),
        name: text(1, 20),
        relation: oneOf(RELATIONS),
        verified: bool(),
        phone: nullable(contactPhone()),
      }),
      { maxItems: 20 },
    ),
  ),
})

const community = obj({
  id: slug(),
  demo: bool(),
  name: text(1, 30),
  shortNumber: str({ minLength: 3, maxLength: 20, pattern: '^[0-9-]+$' }),
  city: text(1, 20),
  address: text(0, 80),
  serviceHours: arr(openHours, { maxItems: 14 }),
  promisesConfirmed: bool(),
  lines: arr(importedLine, { minItems: 1, maxItems: 12 }),
  roster: nullable(roster),
  gates: arr(gate, { maxItems: 12 }),
  buildings: arr(building, { maxItems: 300 }),
  staff: arr(staffEntry, { maxItems: 500 }),
  households: arr(household, { maxItems: 20_000 }),
  scanCodes: arr(scanCode, { maxItems: 1000 }),
  /** texts that fill placeholders; null where a community has no such thing */
  facts: dict(nullable(text(0, 120))),
})
export type ImportedCommunity = Infer<typeof community>

/** One of WeChat's subscription messages; what fits where is check-templates.ts's. */
const template = obj({
  id: templateId(),
  kinds: arr(oneOf(RESIDENT_NOTICE_KINDS), { minItems: 1, maxItems: 40 }),
  /** by WeChat's names: thing1, time2 */
  fields: dict(obj({ fact: opt(oneOf(FACTS)), constant: opt(text(1, 100)) })),
})

export const importFile = obj({
  version: int(1, 1),
  /** its staff work in every community of the file */
  company: obj({
    id: slug(),
    name: text(1, 40),
    staff: arr(staffEntry, { maxItems: 50 }),
    /** left out: those of before stay */
    templates: opt(arr(template, { maxItems: 20 })),
  }),
  communities: arr(community, { minItems: 1, maxItems: 200 }),
})
export type ImportFile = Infer<typeof importFile>
