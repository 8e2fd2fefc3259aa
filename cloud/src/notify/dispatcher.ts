import type { Capability } from '../capability'
import { isDatabaseDown, sqlState } from '../database/faults'
import type { Deps } from '../deps'
import { Refusal } from '../refusal'
import { ATTEMPTS_BEFORE_DEAD, pauseAfter } from './backoff'
import { makeCall } from './call'
import { deliverNotice, fireTimer, NoHandler, type Handlers } from './deliver'
import { Loop } from './loop'
import * as queue from './queue.store'

/** What became of one round's rows. */
export interface Round {
  readonly leased: number
  readonly delivered: number
  readonly fired: number
  /** for the morning, or for somebody to come on duty */
  readonly waiting: number
  /** to be tried again */
  readonly failed: number
  /** given up: a manager's dead letters */
  readonly dead: number
}

export interface Dispatcher {
  /** Leases what is due and deals with it, one row after another. Never two rounds at once. */
  round(): Promise<Round>
  /** Rounds from now on: when woken, and every so often for what others have written. */
  start(): void
  /** There may be something to do. Costs nothing where nothing has been started. */
  wake(): void
  /** Ends after the round under way. */
  stop(): Promise<void>
}

/** One round's rows: few enough for a lease to last, enough for a busy morning. */
export const BATCH = 20

export function createDispatcher(
  deps: Deps,
  capabilities: readonly Capability[],
  onError: (what: string, error: unknown) => void,
): Dispatcher {
  const handlers = handlersOf(capabilities)
  let last: Promise<unknown> = Promise.resolve()
  let loop: Loop | null = null
  const round = (): Promise<Round> => {
    const next = last.then(() => dispatch(deps, handlers, onError))
    last = next.catch(() => undefined)
    return next
  }
  return {
    round,
    start() {
      loop ??= new Loop(
        async () => (await round()).leased === BATCH,
        (error) => onError('outbox', error),
      )
    },
    wake: () => loop?.wake(),
    async stop() {
      loop?.stop()
      await last
    },
  }
}

function handlersOf(capabilities: readonly Capability[]): Handlers {
  const timers = new Map(capabilities.flatMap(({ timers = {} }) => Object.entries(timers)))
  const assignmentOf = capabilities.find((capability) => capability.assignmentOf)?.assignmentOf
  const waitingFor = capabilities.find((capability) => capability.waitingFor)?.waitingFor
  const residentsOf = capabilities.find((capability) => capability.residentsOf)?.residentsOf
  const calls = new Map(capabilities.flatMap(({ calls = {} }) => Object.entries(calls)))
  return {
    timers,
    calls,
    assignmentOf: assignmentOf ?? (() => Promise.resolve(null)),
    residentsOf: residentsOf ?? (() => Promise.resolve([])),
    waitingFor: waitingFor ?? (() => Promise.resolve([])),
  }
}

async function dispatch(
  deps: Deps,
  handlers: Handlers,
  onError: (what: string, error: unknown) => void,
): Promise<Round> {
  const rows = await queue.lease(deps.db, BATCH, deps.clock.now())
  const round = { leased: rows.length, delivered: 0, fired: 0, waiting: 0, failed: 0, dead: 0 }
  for (const row of rows) {
    const act = { notice: deliverNotice, timer: fireTimer, call: makeCall }[row.kind]
    try {
      const outcome = await act(deps, handlers, row, deps.clock.now())
      if (outcome !== 'gone') round[outcome]++
    } catch (error) {
      // The lease gives the rest of the batch back: nothing here can be written down.
      if (isDatabaseDown(error)) throw error
      onError(row.name, error)
      round[await putBack(deps, row, error)]++
    }
  }
  return round
}

async function putBack(deps: Deps, row: queue.Leased, error: unknown): Promise<'failed' | 'dead'> {
  const now = deps.clock.now()
  const code = codeOf(error)
  if (row.attempts >= ATTEMPTS_BEFORE_DEAD) {
    await queue.bury(deps.db, row, now, code)
    return 'dead'
  }
  await queue.retryLater(deps.db, row, new Date(now.getTime() + pauseAfter(row.attempts)), code)
  return 'failed'
}

/** What a manager may be shown: never an error's words, which may quote what somebody typed. */
function codeOf(error: unknown): string {
  if (error instanceof Refusal || error instanceof NoHandler) return error.code
  return sqlState(error) ?? (error instanceof Error ? error.name : typeof error)
}
