/** Lets at most `places` pieces of work run at a time; the others wait in the order they came. */
export function turnstile(places: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = []
  let free = places
  const enter = () =>
    new Promise<void>((resolve) => {
      if (free > 0) {
        free--
        resolve()
      } else waiting.push(resolve)
    })
  const leave = () => {
    const next = waiting.shift()
    if (next) next()
    else free++
  }
  return async (work) => {
    await enter()
    try {
      return await work()
    } finally {
      leave()
    }
  }
}
