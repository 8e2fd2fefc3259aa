type Listener = (detail: unknown) => void

/** A pair such as `onAppShow` / `offAppShow`; `off` without an argument removes them all. */
export function listenerPair(name: string) {
  const listeners = new Set<Listener>()
  return {
    listeners,
    fire: (detail: unknown) => [...listeners].forEach((listener) => listener(detail)),
    members: {
      [`on${name}`]: (listener: Listener) => {
        listeners.add(listener)
      },
      [`off${name}`]: (listener?: Listener) => {
        if (listener) listeners.delete(listener)
        else listeners.clear()
      },
    } as Record<string, unknown>,
  }
}
