import type { Capability } from './capability'
import type { Deps } from './deps'

const EVERY_MS = 60 * 60_000

/**
 * Lets every capability remove what may no longer be kept, now and every hour. Several instances may
 * do so at once: a sweep changes nothing the second time.
 */
export function keepSweeping(
  deps: Deps,
  capabilities: readonly Capability[],
  onError: (name: string, error: unknown) => void,
): { stop(): Promise<void> } {
  const sweep = async () => {
    for (const { name, sweep: run } of capabilities) {
      try {
        await run?.(deps)
      } catch (error) {
        onError(name, error)
      }
    }
  }
  let running = sweep()
  const timer = setInterval(() => {
    running = running.then(sweep)
  }, EVERY_MS).unref()
  return {
    stop: () => {
      clearInterval(timer)
      return running
    },
  }
}
