/** Signing in without a form: wx.login's code for our own token (IDENTITY=session and demo). */
import { anyone, endpoint, shapeOf } from './endpoint'
import type { Session } from './replies/session'
import type { LoginCode } from './requests/session'

/** Minutes before its end at which the phone asks for a new token. */
export const SESSION_RENEW_MINUTES = 60

export const startSession = endpoint({
  name: 'startSession',
  method: 'POST',
  path: '/v1/sessions',
  access: anyone,
  body: shapeOf<LoginCode>(),
  reply: shapeOf<Session>(),
  status: 201,
})
