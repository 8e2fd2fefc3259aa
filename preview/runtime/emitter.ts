import type { HostEvents } from './host'

type Listener<E extends keyof HostEvents> = (detail: HostEvents[E]) => void

/** The host's events. A listener that throws does not keep the others from hearing. */
export class Emitter {
  private readonly listeners = new Map<keyof HostEvents, Set<(detail: never) => void>>()

  on<E extends keyof HostEvents>(event: E, listener: Listener<E>): () => void {
    const set = this.listeners.get(event) ?? new Set()
    this.listeners.set(event, set.add(listener))
    return () => {
      set.delete(listener)
    }
  }

  emit<E extends keyof HostEvents>(event: E, detail: HostEvents[E]): void {
    for (const listener of [...(this.listeners.get(event) ?? [])]) {
      try {
        ;(listener as Listener<E>)(detail)
      } catch (error) {
        setTimeout(() => {
          throw error
        })
      }
    }
  }
}
