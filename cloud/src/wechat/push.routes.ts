import type { FastifyInstance } from 'fastify'
import type { Deps } from '../deps'
import type { PushedVerdict, PushQuery } from '../ports'
import { Refusal } from '../refusal'

export const PUSH_PATH = '/internal/wechat'

/**
 * Where WeChat's servers tell us something. Outside the contract: whoever calls has no session, and
 * what they say counts by its signature alone. WeChat repeats what was not answered within 5 s.
 */
export function addWeChatPush(
  app: FastifyInstance,
  { wechat: { push }, limits }: Deps,
  act: (told: PushedVerdict) => Promise<void>,
): void {
  if (!push) return
  const config = { rateLimit: { max: limits.publicPerMinute, timeWindow: 60_000 } }
  app.register((scope, _options, done) => {
    // Read as text: what is signed is what was sent.
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, parsed) => {
      parsed(null, body)
    })
    scope.get(PUSH_PATH, { config, schema: { hide: true } }, (request, reply) => {
      const text = push.greeting(request.query as PushQuery)
      if (text === null) throw new Refusal('access.denied')
      return reply.type('text/plain').send(text)
    })
    scope.post(PUSH_PATH, { config, schema: { hide: true } }, async (request, reply) => {
      const body = typeof request.body === 'string' ? request.body : ''
      const told = push.read(request.query as PushQuery, body)
      if (told === null) throw new Refusal('access.denied')
      if (told !== 'other') await act(told)
      return reply.type('text/plain').send('success')
    })
    done()
  })
}
