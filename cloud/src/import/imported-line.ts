import {
  arr,
  bool,
  int,
  nullable,
  obj,
  oneOf,
  openHours,
  phoneLine,
  slug,
  str,
  text,
} from '../contract'
import type { Infer, PhoneLine } from '../contract'

const given = phoneLine.properties ?? {}

/** The contract's line, except that the last test call is told in days before the import. */
export const importedLine = obj({
  id: slug(),
  role: oneOf(given['role']?.enum as readonly PhoneLine['role'][]),
  name: text(1, 20),
  kind: oneOf(given['kind']?.enum as readonly PhoneLine['kind'][]),
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
  verifiedDaysAgo: nullable(int(0, 3650)),
  verifiedFrom: arr(oneOf(['mobile', 'unicom', 'telecom', 'landline', 'other-city'] as const), {
    maxItems: 5,
  }),
})
export type ImportedLine = Infer<typeof importedLine>

const DAY_MS = 24 * 60 * 60_000

export function lineOf({ verifiedDaysAgo, ...line }: ImportedLine, now: Date): PhoneLine {
  const verifiedAt =
    verifiedDaysAgo === null
      ? null
      : new Date(now.getTime() - verifiedDaysAgo * DAY_MS).toISOString()
  return { ...line, verifiedAt }
}
