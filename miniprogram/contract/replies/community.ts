/** What a community's public answers hold. */
import { slug } from '../ids'
import {
  arr,
  bool,
  dict,
  instant,
  int,
  nullable,
  obj,
  oneOf,
  str,
  text,
  type Infer,
} from '../schema'

const clockTime = () => str({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$', maxLength: 5 })

export const openHours = obj({
  days: arr(int(1, 7), { minItems: 1, maxItems: 7 }),
  from: clockTime(),
  to: clockTime(),
})

export const phoneLineFields = {
  id: slug(),
  role: oneOf([
    'service-centre',
    'repair-dispatch',
    'duty-manager',
    'gate',
    'company-supervision',
  ] as const),
  name: text(1, 20),
  kind: oneOf(['landline', 'mobile', '400', '95', '96', 'v_net', 'pbx_ext'] as const),
  display: str({ minLength: 3, maxLength: 20, pattern: '^[0-9-]+$' }),
  dial: str({ minLength: 5, maxLength: 13, pattern: '^[0-9]+$' }),
  areaCode: nullable(str({ pattern: '^0[0-9]{2,3}$' })),
  ext: nullable(str({ pattern: '^[0-9]{1,8}$' })),
  extHint: nullable(text(0, 30)),
  scope: oneOf(['any', 'same-network'] as const),
  carriers: arr(oneOf(['mobile', 'unicom', 'telecom'] as const), { maxItems: 3 }),
  hours: arr(openHours, { maxItems: 14 }),
  priority: int(0, 1000),
  /** false for somebody's own mobile: staff see it, residents never */
  publishable: bool(),
  verifiedAt: nullable(instant()),
  verifiedFrom: arr(oneOf(['mobile', 'unicom', 'telecom', 'landline', 'other-city'] as const), {
    maxItems: 5,
  }),
}
export const phoneLine = obj(phoneLineFields)

const duty = obj({
  anchorDate: str({ pattern: '^20[0-9]{2}-[01][0-9]-[0-3][0-9]$' }),
  cycleDays: int(1, 62),
  shifts: arr(
    obj({ id: slug(), name: text(1, 20), from: clockTime(), to: clockTime(), lineId: slug() }),
    { maxItems: 12 },
  ),
  days: arr(
    obj({
      day: int(1, 62),
      onDuty: arr(obj({ shiftId: slug(), callName: text(1, 12) }), { maxItems: 12 }),
    }),
    { maxItems: 62 },
  ),
})

export const gate = obj({
  id: slug(),
  name: text(1, 20),
  hours: arr(openHours, { maxItems: 14 }),
  lineId: nullable(slug()),
})

/** At most 10 KB as JSON (asserted in tests/cloud): it is all that a first visit downloads. */
export const communityCard = obj({
  id: slug(),
  name: text(1, 30),
  city: text(1, 20),
  address: text(0, 80),
  shortNumber: str({ minLength: 3, maxLength: 20, pattern: '^[0-9-]+$' }),
  /** Only publishable lines. */
  lines: arr(phoneLine, { minItems: 1, maxItems: 12 }),
  duty: nullable(duty),
  serviceHours: arr(openHours, { maxItems: 14 }),
  gates: arr(gate, { maxItems: 12 }),
  /** Values for placeholders such as `gasHotline`; only those a resident needs to call. */
  facts: dict(text(0, 120)),
  /** False: times are worded 一般会在, never as a promise. */
  promisesConfirmed: bool(),
  /** True: invented numbers, nothing here may be dialled for real. */
  demo: bool(),
})

/** Where the scanned code hangs, if it hangs in one place: 3栋大堂. */
export const scanPlace = obj({
  label: text(1, 30),
  buildingId: nullable(slug()),
})

export const resolvedScanCode = obj({ card: communityCard, place: nullable(scanPlace) })
export type ResolvedScanCode = Infer<typeof resolvedScanCode>

export const foundCommunities = obj({
  communities: arr(
    obj({
      id: slug(),
      name: text(1, 30),
      city: text(1, 20),
      address: text(0, 80),
      shortNumber: str({ maxLength: 20 }),
    }),
    { maxItems: 20 },
  ),
})
export type FoundCommunities = Infer<typeof foundCommunities>

export const buildingList = obj({
  buildings: arr(
    obj({
      id: slug(),
      name: text(1, 20),
      units: arr(
        obj({
          id: slug(),
          /** empty where a building has only one unit */
          name: text(0, 20),
          rooms: arr(obj({ id: slug(), name: text(1, 20) }), { maxItems: 400 }),
        }),
        { maxItems: 40 },
      ),
    }),
    { maxItems: 300 },
  ),
})
export type BuildingList = Infer<typeof buildingList>
