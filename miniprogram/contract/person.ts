/** The caller: their name, their households, their roles. What we keep is mine/contract/. */
import { endpoint, person, shapeOf } from './endpoint'
import type { Me } from './replies/person'
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
