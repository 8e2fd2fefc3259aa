import type { FastifyRequest } from 'fastify'
import type { Schema } from '../contract'
import { Refusal } from '../refusal'

/**
 * Query values arrive as text: those the contract calls numbers or truth values become such, if
 * they are spelt so; what is not stays text and is refused by its schema. Bodies are never coerced.
 */
export function readQuery(schema: Schema<unknown> | undefined, request: FastifyRequest): void {
  const query = request.query as Record<string, unknown>
  for (const [key, { type }] of Object.entries(schema?.properties ?? {})) {
    const value = query[key]
    if (typeof value !== 'string') continue
    if ((type === 'integer' || type === 'number') && /^-?\d{1,15}(\.\d{1,6})?$/.test(value))
      query[key] = Number(value)
    else if (type === 'boolean' && /^(true|false)$/.test(value)) query[key] = value === 'true'
  }
}

/** No text holds these: PostgreSQL refuses NUL everywhere and half an emoji in JSON. */
const isBroken = (text: string) => text.includes('\0') || /\p{Surrogate}/u.test(text)

/** Refuses such text in path, query or body, wherever it stands, and names the place. */
export function refuseBrokenText({ params, query, body }: FastifyRequest): void {
  for (const part of [params, query, Buffer.isBuffer(body) ? null : body]) {
    const path = brokenPath(part, '')
    if (path !== null)
      throw new Refusal('request.invalid', { fields: [{ path: path.slice(0, 200), rule: 'text' }] })
  }
}

const DEEPEST = 20

function brokenPath(value: unknown, path: string, depth = 0): string | null {
  if (typeof value === 'string') return isBroken(value) ? path : null
  if (value === null || typeof value !== 'object' || Symbol.asyncIterator in value) return null
  // Nothing in the contract is nearly as deep; its schema refuses it without our following it.
  if (depth > DEEPEST) return path
  for (const [key, inner] of Object.entries(value)) {
    const at = isBroken(key) ? path : brokenPath(inner, `${path}/${key}`, depth + 1)
    if (at !== null) return at
  }
  return null
}
