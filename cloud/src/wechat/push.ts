import {
  createCipheriv,
  createDecipheriv,
  createHash,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'
import type { PushQuery, WeChatPush } from '../ports'
import { verdictOf } from './content'

export interface PushKeys {
  /** of the message push in WeChat's console */
  token: string
  /** EncodingAESKey: 43 characters */
  aesKey: string
  appId: string
}

const sign = (...parts: string[]) => createHash('sha1').update(parts.sort().join('')).digest('hex')

function isSigned(given: string | undefined, expected: string): boolean {
  const [a, b] = [Buffer.from(given ?? ''), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}

const keyOf = ({ aesKey }: PushKeys) => Buffer.from(`${aesKey}=`, 'base64')
const BLOCK = 32
const RANDOM = 16

/** 16 random bytes, the length, the message and the app id, padded to 32 (PKCS#7). */
export function sealPush(keys: PushKeys, message: string): string {
  const key = keyOf(keys)
  const text = Buffer.from(message)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(text.length)
  const plain = Buffer.concat([randomBytes(RANDOM), length, text, Buffer.from(keys.appId)])
  const missing = BLOCK - (plain.length % BLOCK)
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  const padded = Buffer.concat([plain, Buffer.alloc(missing, missing)])
  return Buffer.concat([cipher.update(padded), cipher.final()]).toString('base64')
}

/** Null when it was not sealed with our key for our app. */
function unsealPush(keys: PushKeys, sealed: string): string | null {
  try {
    const key = keyOf(keys)
    const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
    const plain = Buffer.concat([decipher.update(Buffer.from(sealed, 'base64')), decipher.final()])
    const end = plain.length - (plain[plain.length - 1] ?? 0)
    const from = RANDOM + 4
    const length = plain.readUInt32BE(RANDOM)
    const appId = plain.subarray(from + length, end).toString()
    return appId === keys.appId ? plain.subarray(from, from + length).toString() : null
  } catch {
    return null
  }
}

export const signPush = ({ token }: PushKeys, query: PushQuery, sealed: string) =>
  sign(token, query['timestamp'] ?? '', query['nonce'] ?? '', sealed)

interface Event {
  Event?: unknown
  trace_id?: unknown
  errcode?: unknown
  result?: { suggest?: unknown }
}

/**
 * Only the sealed kind of push (安全模式) is read: the plain one's signature does not cover what it
 * says, so whoever has seen one could write another.
 */
export function wechatPush(keys: PushKeys): WeChatPush {
  return {
    greeting(query) {
      const { signature, timestamp = '', nonce = '', echostr = '' } = query
      return isSigned(signature, sign(keys.token, timestamp, nonce)) ? echostr : null
    },
    read(query, body) {
      const sealed = fieldOf(body, 'Encrypt')
      if (typeof sealed !== 'string') return null
      if (!isSigned(query['msg_signature'], signPush(keys, query, sealed))) return null
      const message = unsealPush(keys, sealed)
      return message === null ? null : verdictIn(message)
    },
  }
}

function parsed(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' ? value : null
  } catch {
    return null
  }
}

const fieldOf = (text: string, name: string): unknown =>
  (parsed(text) as Record<string, unknown> | null)?.[name]

function verdictIn(message: string): ReturnType<WeChatPush['read']> {
  const event = parsed(message) as Event | null
  if (event?.Event !== 'wxa_media_check' || typeof event.trace_id !== 'string') return 'other'
  // A picture it could not fetch or read is no picture that is fine.
  const suggest = event.errcode === 0 ? event.result?.suggest : 'review'
  return { trace: event.trace_id, verdict: verdictOf(suggest) }
}
