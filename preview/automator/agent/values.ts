/** Reads parameters of a request, whose types nobody has judged. */

export function textOf(value: unknown, name: string): string {
  if (typeof value !== 'string') throw new Error(`${name} must be a string`)
  return value
}

export const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? (value as unknown[]) : []

export const namesOf = (value: unknown): string[] =>
  listOf(value).map((name) => textOf(name, 'name'))

/** `a.b[0].c` of an object; undefined where the path ends early. */
export function at(owner: unknown, path: string): unknown {
  const steps = path.match(/[^.[\]]+/g) ?? []
  return steps.reduce<unknown>(
    (value, step) =>
      value === null || value === undefined ? undefined : (value as Record<string, unknown>)[step],
    owner,
  )
}

type Callable = (...args: unknown[]) => unknown

/** A method of an instance, bound; throws the protocol's sentence when it has none. */
export function methodOf(owner: object, name: string, kind: string): Callable {
  const method = (owner as Record<string, unknown>)[name]
  if (typeof method !== 'function') throw new Error(`${kind}.${name} not exists`)
  return (method as Callable).bind(owner)
}
