/** A request as the app made it. `path` has no query. */
export interface SeenRequest {
  method: string
  path: string
  query: Record<string, string>
  body: unknown
  header: Record<string, string>
}

/** A status other than 200, or headers. */
export class Reply {
  readonly status: number
  readonly body: unknown
  readonly header: Record<string, string>

  constructor(status: number, body: unknown, header: Record<string, string> = {}) {
    this.status = status
    this.body = body
    this.header = header
  }
}

/** No answer at all: the phone has no signal. */
export const NO_SIGNAL = Symbol('no signal')

/** A body, a `Reply`, `NO_SIGNAL`, or a function that answers one of them (also by a promise). */
export type Answer = unknown

interface RequestOptions {
  url: string
  method?: string
  data?: unknown
  header?: Record<string, string>
  success?: (answer: { statusCode: number; data: unknown; header: object }) => void
  fail?: (error: { errMsg: string }) => void
  complete?: () => void
}

/**
 * A cloud made of a table, for `mountPage(…, { wx: { request: cloud.request } })`. Keys are
 * `'GET /v1/communities/:id'`; a segment with `:` matches anything. A request that stands in no
 * row fails like one without signal and is listed in `unexpected`. The table may be changed during
 * a test. Bodies are copied as JSON both ways, as the network does.
 */
export function answering(table: Record<string, Answer>) {
  const seen: SeenRequest[] = []
  const unexpected: string[] = []
  const request = (options: RequestOptions): { abort: () => void } => {
    const asked = read(options)
    seen.push(asked)
    const row = Object.keys(table).find((key) => fits(key, asked))
    if (row === undefined) unexpected.push(`${asked.method} ${asked.path}`)
    void reply(row === undefined ? NO_SIGNAL : table[row], asked).then((answer) => {
      if (answer === NO_SIGNAL) options.fail?.({ errMsg: 'request:fail' })
      else options.success?.(received(answer))
      options.complete?.()
    })
    return { abort: () => undefined }
  }
  return { request, seen, unexpected, table }
}

function read({ url, method = 'GET', data, header = {} }: RequestOptions): SeenRequest {
  const { pathname, searchParams } = new URL(url, 'http://cloud.invalid')
  return {
    method,
    path: pathname,
    query: Object.fromEntries(searchParams),
    body: copy(data),
    header,
  }
}

async function reply(answer: Answer, asked: SeenRequest): Promise<Answer> {
  const given =
    typeof answer === 'function' ? (answer as (asked: SeenRequest) => Answer)(asked) : answer
  return await Promise.resolve(given)
}

function received(answer: Answer) {
  const { status, body, header } = answer instanceof Reply ? answer : new Reply(200, answer)
  return { statusCode: status, data: copy(body), header }
}

function fits(key: string, { method, path }: SeenRequest): boolean {
  const [wanted, pattern = ''] = key.split(' ')
  if (wanted !== method) return false
  const parts = pattern.split('/')
  const given = path.split('/')
  return (
    parts.length === given.length &&
    parts.every((part, index) => part.startsWith(':') || part === given[index])
  )
}

const copy = (value: unknown): unknown =>
  value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown)
