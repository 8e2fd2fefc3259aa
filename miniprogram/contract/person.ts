/** The caller's own data: what we keep about them, their households, their roles. */
import { endpoint, person, STAFF_ROLES } from './endpoint'
import { slug, uuid } from './ids'
import { arr, bool, dict, instant, int, nullable, obj, oneOf, opt, str, text } from './schema'

/** Digits only, as phone-number.ts normalises: a mobile, or a landline with its area code. */
export const contactPhone = () => str({ pattern: '^(1[3-9][0-9]{9}|0[0-9]{9,11})$', maxLength: 12 })

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

export const getMe = endpoint({
  name: 'getMe',
  method: 'GET',
  path: '/v1/me',
  access: person,
  reply: me,
})

/** A key left out stays; null erases. */
export const updateMe = endpoint({
  name: 'updateMe',
  method: 'PUT',
  path: '/v1/me',
  access: person,
  body: obj({ name: opt(nullable(text(1, 20))), contactPhone: opt(nullable(contactPhone())) }),
  reply: me,
})

/** Everything we keep about the caller, by table, in plain JSON (个人信息保护法 art. 45). */
export const exportMe = endpoint({
  name: 'exportMe',
  method: 'GET',
  path: '/v1/me/export',
  access: person,
  reply: obj({
    exportedAt: instant(),
    tables: dict(arr(dict(nullable(text(0, 4000))), { maxItems: 5000 })),
  }),
})

/** Blanks the person's fields, free text, media and passes; history keeps only an id. Final. */
export const deleteMe = endpoint({
  name: 'deleteMe',
  method: 'DELETE',
  path: '/v1/me',
  access: person,
  reply: obj({ deletedAt: instant() }),
})
