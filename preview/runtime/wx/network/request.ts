import type { Host } from '../../host'
import { ApiFailure, type Options, textOf } from '../api'
import { addressOf, withQuery } from './address'
import { requireSignal } from './connection'
import { headerOf, networkTask, type TaskContext } from './task'

/** WeChat has no PATCH. */
const METHODS = ['OPTIONS', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'TRACE', 'CONNECT']

/** `wx.request`. */
export function requestMember(host: Host) {
  return (options: Options) =>
    networkTask('request', options, (context) => send(host, options, context))
}

/** One request and its answer; also carries `wx.cloud.callContainer`. */
export async function send(
  host: Host,
  options: Record<string, unknown>,
  { signal, headers }: Pick<TaskContext, 'signal' | 'headers'>,
): Promise<Record<string, unknown>> {
  requireSignal(host)
  const method = textOf(options['method'], 'GET').toUpperCase()
  if (!METHODS.includes(method)) throw new ApiFailure(`method is invalid: ${method}`)
  const header = requestHeader(options['header'])
  const address = addressOf(host, options['url'])
  const inUrl = method === 'GET' || method === 'HEAD'
  const body = inUrl ? undefined : bodyOf(options['data'], header)
  const response = await fetch(inUrl ? withQuery(address, options['data']) : address, {
    method,
    headers: header,
    signal,
    cache: 'no-store',
    ...(body === undefined ? {} : { body }),
  })
  const received = headerOf(response.headers)
  headers(received)
  const data = await answerOf(response, options)
  return { data, statusCode: response.status, header: received, cookies: [] }
}

function requestHeader(given: unknown): Record<string, string> {
  const header: Record<string, string> = { 'content-type': 'application/json' }
  for (const [name, value] of Object.entries((given ?? {}) as Record<string, unknown>)) {
    header[name.toLowerCase()] = String(value)
  }
  return header
}

function bodyOf(data: unknown, header: Record<string, string>): BodyInit | undefined {
  if (data === undefined || data === null) {
    // A JSON content type without a body is refused by strict servers; WeChat sends none either.
    delete header['content-type']
    return undefined
  }
  if (typeof data === 'string' || data instanceof ArrayBuffer) return data
  if (header['content-type']?.includes('urlencoded')) {
    return new URLSearchParams(data as Record<string, string>)
  }
  return JSON.stringify(data)
}

async function answerOf(response: Response, options: Record<string, unknown>): Promise<unknown> {
  if (options['responseType'] === 'arraybuffer') return response.arrayBuffer()
  const text = await response.text()
  if ((options['dataType'] ?? 'json') !== 'json') return text
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}
