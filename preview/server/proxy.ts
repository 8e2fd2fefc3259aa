import type { FastifyInstance } from 'fastify'
import httpProxy from '@fastify/http-proxy'
import { errorBody } from './error-body'

/** What the cloud serves and the browser asks this origin for. */
const CLOUD_PREFIXES = ['/v1', '/media', '/s', '/openapi.json']

/** A 50 MB video in a multipart body, with room for its fields. */
const LARGEST_BODY = 60 * 1024 * 1024

/** Longer than any answer of the cloud, so that its own time limits speak first. */
const ANSWER_WITHIN_MS = 60_000

/**
 * Passes requests to the cloud unparsed and unbuffered. A cloud that cannot be reached answers 503
 * in the contract's error shape, as WeChat's gateway would when the container is down.
 */
export async function proxyCloud(app: FastifyInstance, cloudUrl: string): Promise<void> {
  for (const prefix of CLOUD_PREFIXES) {
    await app.register(httpProxy, {
      upstream: cloudUrl,
      prefix,
      rewritePrefix: prefix,
      proxyPayloads: true,
      http: { requestOptions: { timeout: ANSWER_WITHIN_MS } },
      replyOptions: {
        onError(reply) {
          const body = errorBody('service.unavailable', '服务暂时连不上', reply.request.id)
          void reply.code(503).header('content-type', 'application/json').send(JSON.stringify(body))
        },
      },
      preHandler(request, reply, done) {
        const length = Number(request.headers['content-length'] ?? 0)
        if (length <= LARGEST_BODY) {
          done()
          return
        }
        void reply.code(413).send(errorBody('media.too-large', '文件太大了', request.id))
      },
    })
  }
}
