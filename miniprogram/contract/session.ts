/** Signing in without a form: wx.login's code for our own token (IDENTITY=session and demo). */
import { anyone, endpoint } from './endpoint'
import { uuid } from './ids'
import { instant, obj, str } from './schema'

/** Minutes before its end at which the phone asks for a new token. */
export const SESSION_RENEW_MINUTES = 60

export const startSession = endpoint({
  name: 'startSession',
  method: 'POST',
  path: '/v1/sessions',
  access: anyone,
  body: obj({ code: str({ minLength: 1, maxLength: 128 }) }),
  reply: obj({
    /** opaque to the phone; sent back as `Authorization: Bearer …` */
    token: str({ maxLength: 512 }),
    expiresAt: instant(),
    personId: uuid(),
  }),
  status: 201,
})
