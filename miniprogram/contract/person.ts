/** The caller's own data: what we keep about them, their households, their roles. */
import { endpoint, person, shapeOf } from './endpoint'
import type { Deletion, Me, PersonExport } from './replies/person'
import type { PersonChange } from './requests/person'

export const getMe = endpoint({
  name: 'getMe',
  method: 'GET',
  path: '/v1/me',
  access: person,
  reply: shapeOf<Me>(),
})

export const updateMe = endpoint({
  name: 'updateMe',
  method: 'PUT',
  path: '/v1/me',
  access: person,
  body: shapeOf<PersonChange>(),
  reply: shapeOf<Me>(),
})

/** Everything we keep about the caller, by table, in plain JSON (个人信息保护法 art. 45). */
export const exportMe = endpoint({
  name: 'exportMe',
  method: 'GET',
  path: '/v1/me/export',
  access: person,
  reply: shapeOf<PersonExport>(),
})

/** Blanks the person's fields, free text, media and passes; history keeps only an id. Final. */
export const deleteMe = endpoint({
  name: 'deleteMe',
  method: 'DELETE',
  path: '/v1/me',
  access: person,
  reply: shapeOf<Deletion>(),
})
