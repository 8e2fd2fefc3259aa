import { failureOf, type Options } from '../api'
import { listenerPair } from '../listeners'
import { Deadline } from './deadline'

/** WeChat's default, in milliseconds. */
const DEFAULT_TIMEOUT_MS = 60_000

export interface TaskContext {
  signal: AbortSignal
  progress: (detail: {
    progress: number
    totalBytesSent: number
    totalBytesExpectedToSend: number
  }) => void
  headers: (header: Record<string, string>) => void
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
  const deadline = new Deadline(options['timeout'], DEFAULT_TIMEOUT_MS)
  const progress = listenerPair('ProgressUpdate')
  const headers = listenerPair('HeadersReceived')
  const finish = (kind: 'success' | 'fail', outcome: unknown) => {
    options[kind]?.(outcome)
    options.complete?.(outcome)
  }
  const context = {
    signal: deadline.signal,
    progress: progress.fire,
    headers: (header: Record<string, string>) => headers.fire({ header, cookies: [] }),
  }
  // Begins after the caller has the task, so that its listeners hear everything.
  void Promise.resolve()
    .then(() => deadline.hold(() => work(context)))
    .then(
      (result) => finish('success', { errMsg: `${name}:ok`, ...result }),
      (error: unknown) => finish('fail', failureOf(name, error)),
    )
  return { abort: () => deadline.abort(), ...progress.members, ...headers.members }
}

/** Header names as most servers write them: page code may look for `Date` or `date`. */
export function headerOf(response: Headers): Record<string, string> {
  const header: Record<string, string> = {}
  response.forEach((value, name) => {
    header[name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase())] = value
  })
  return header
}
