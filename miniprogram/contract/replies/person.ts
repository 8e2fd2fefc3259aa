import { STAFF_ROLES } from '../endpoint'
import { slug, uuid } from '../ids'
import { contactPhone } from '../requests/person'
import { arr, bool, dict, instant, int, nullable, obj, oneOf, text, type Infer } from '../schema'

export const RELATIONS = ['owner', 'family', 'tenant'] as const

export const membership = obj({
  communityId: slug(),
  communityName: text(1, 30),
  householdId: slug(),
  roomId: slug(),
  /** 3栋2单元1101 */
  address: text(1, 60),
  relation: oneOf(RELATIONS),
  verified: bool(),
  /** people registered in this household, the caller included */
  members: int(1, 100),
})

export type Membership = Infer<typeof membership>

export const me = obj({
  personId: uuid(),
  name: nullable(text(0, 20)),
  contactPhone: nullable(contactPhone()),
  households: arr(membership, { maxItems: 50 }),
  staff: arr(
    obj({
      communityId: slug(),
      communityName: text(1, 30),
      role: oneOf(STAFF_ROLES),
      name: text(1, 20),
    }),
    { maxItems: 50 },
  ),
})
export type Me = Infer<typeof me>

export const personExport = obj({
  exportedAt: instant(),
  tables: dict(arr(dict(nullable(text(0, 4000))), { maxItems: 5000 })),
})
export type PersonExport = Infer<typeof personExport>

export const deletion = obj({ deletedAt: instant() })
export type Deletion = Infer<typeof deletion>
