/** The caller's own data: all that we keep about them, and its end. */
import { endpoint, person, shapeOf } from '../../contract/endpoint'
import type { Deletion, PersonExport } from '../../contract/replies/person'

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
