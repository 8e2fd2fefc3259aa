import { failureOf, type Options } from '../api'
import { listenerPair } from '../listeners'
import { connectionFailure } from './connection'

/** WeChat's default, in milliseconds. */
const DEFAULT_TIMEOUT_MS = 60_000

export interface TaskContext {
  signal: AbortSignal
  progress(detail: {
    progress: number
    totalBytesSent: number
    totalBytesExpectedToSend: number
  }): void
  headers(header: Record<string, string>): void
}

/**
 * `wx.request`, `uploadFile` and `downloadFile` answer a task and never a promise, and call back
 * with `success` whatever the status code: only a connection that failed is a failure.
 */
export function networkTask(
  name: string,
  options: Options,
  work: (context: TaskContext) => Promise<Record<string, unknown>>,
): Record<string, unknown> {
  const controller = new AbortController()
  const progress = listenerPair('ProgressUpdate')
  const headers = listenerPair('HeadersReceived')
  let timedOut = false
  let aborted = false
  const timer = setTimeout(
    () => {
      timedOut = true
      controller.abort()
    },
    Number(options['timeout'] ?? DEFAULT_TIMEOUT_MS),
  )
  const finish = (kind: 'success' | 'fail', outcome: unknown) => {
    clearTimeout(timer)
    options[kind]?.(outcome)
    options.complete?.(outcome)
  }
  // Begins after the caller has the task, so that its listeners hear everything.
  void Promise.resolve()
    .then(() => {
      if (aborted) throw new Error('aborted')
      return work({
        signal: controller.signal,
        progress: progress.fire,
        headers: (header) => headers.fire({ header, cookies: [] }),
      })
    })
    .then(
      (result) => finish('success', { errMsg: `${name}:ok`, ...result }),
      (error: unknown) =>
        finish('fail', failureOf(name, connectionFailure(error, timedOut, aborted))),
    )
  return {
    abort: () => {
      aborted = true
      controller.abort()
    },
    ...progress.members,
    ...headers.members,
  }
}

/** Header names as most servers write them: page code may look for `Date` or `date`. */
export function headerOf(response: Headers): Record<string, string> {
  const header: Record<string, string> = {}
  response.forEach((value, name) => {
    header[name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase())] = value
  })
  return header
}
