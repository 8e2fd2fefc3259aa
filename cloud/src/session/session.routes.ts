import { personOfOpenid } from '../access/access.store'
import { issueToken } from '../access/token'
import type { Capability } from '../capability'
import { startSession } from '../contract'
import { Refusal } from '../refusal'

export const session: Capability = {
  name: 'session',
  routes({ deps, serveAnyone }) {
    const { db, wechat, secrets, limits } = deps
    serveAnyone(
      startSession,
      async ({ body, now }) => {
        const identity = await wechat.openidOf(body.code)
        if (!identity) throw new Refusal('session.code-refused')
        const personId = await personOfOpenid(db, identity.openid, identity.appId, now)
        const { token, expiresAt } = issueToken(secrets, personId, now)
        return { token, expiresAt: expiresAt.toISOString(), personId }
      },
      { perMinute: limits.sessionsPerMinute },
    )
  },
}
