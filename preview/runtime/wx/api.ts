/** Options every asynchronous member of `wx` takes besides its own. */
export interface Callbacks {
  success?: (result: unknown) => void
  fail?: (error: unknown) => void
  complete?: (outcome: unknown) => void
}

export type Options = Callbacks & Record<string, unknown>

/** From an API that answers only that it worked; callers write plain functions. */
type Nothing = void | Promise<void>

/** A refusal in WeChat's form; `message` is what follows `api:fail `. */
export class ApiFailure extends Error {
  readonly errno: number | undefined
  readonly errCode: number | undefined
  constructor(message: string, errno?: number, errCode?: number) {
    super(message)
    this.name = 'ApiFailure'
    this.errno = errno
    this.errCode = errCode
  }
}

/**
 * WeChat's convention: with a callback the call returns nothing, without one it returns a promise.
 * `work` throws `ApiFailure` to fail; anything else thrown is a fault of the preview and is logged.
 */
export function api<T extends object>(
  name: string,
  work: (options: Options) => T | undefined | Promise<T | undefined> | Nothing,
): (options?: Options) => Promise<unknown> | undefined {
  return (options = {}) => {
    const outcome = Promise.resolve(options)
      .then(work)
      .then((result) => settle(options, 'success', { errMsg: `${name}:ok`, ...result }))
      .catch((error: unknown) => {
        const failure = failureOf(name, error)
        if (!hasCallbacks(options)) return Promise.reject(asError(failure))
        return settle(options, 'fail', failure)
      })
    return hasCallbacks(options) ? void outcome : outcome
  }
}

/** An option as text; anything but a text counts as not given. */
export function textOf(value: unknown, otherwise = ''): string {
  return typeof value === 'string' ? value : otherwise
}

/** Older members of `wx` answer an `errCode`, newer ones an `errno`. */
interface Failed {
  errMsg: string
  errno?: number
  errCode?: number
}

export function failureOf(name: string, error: unknown): Failed {
  if (!(error instanceof ApiFailure)) console.error(`wx.${name}`, error)
  const message = error instanceof Error ? error.message : String(error)
  const errMsg = `${name}:fail ${message}`
  const { errno, errCode } = error instanceof ApiFailure ? error : {}
  return {
    errMsg,
    ...(errno !== undefined && { errno }),
    ...(errCode !== undefined && { errCode }),
  }
}

/** What a `…Sync` call throws. */
export function syncFailure(name: string, error: unknown): Error {
  const { errMsg } = failureOf(name, error)
  return Object.assign(new Error(errMsg, { cause: error }), { errMsg })
}

function hasCallbacks(options: Callbacks): boolean {
  return Boolean(options.success ?? options.fail ?? options.complete)
}

function settle(options: Callbacks, kind: 'success' | 'fail', outcome: unknown): unknown {
  // Outside the promise chain: what a page's own callback throws is not a failure of the API.
  queueMicrotask(() => {
    options[kind]?.(outcome)
    options.complete?.(outcome)
  })
  return outcome
}

/** WeChat rejects with a plain object; page code reads `errMsg` and `errno` from it. */
function asError(failure: unknown): Error {
  return failure as Error
}
