/**
 * WeChat sends `setData` to another thread as JSON, so anything JSON cannot carry is lost or
 * changed on the phone. Here it throws. Throws with the path of the first such value.
 */
export function assertJson(value: unknown, path: string, parents: readonly object[] = []): void {
  const fault = scalarFault(value)
  if (fault !== undefined) throw new TypeError(`${path} is ${fault}, which setData cannot carry`)
  if (typeof value !== 'object' || value === null) return
  if (parents.includes(value))
    throw new TypeError(`${path} holds itself, which setData cannot carry`)
  for (const [key, member] of Object.entries(value)) {
    assertJson(member, `${path}.${key}`, [...parents, value])
  }
}

function scalarFault(value: unknown): string | undefined {
  if (value === undefined) return 'undefined'
  if (typeof value === 'function') return 'a function'
  if (typeof value === 'symbol' || typeof value === 'bigint') return `a ${typeof value}`
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value)
  if (typeof value === 'object' && value !== null && !isPlain(value)) {
    return `a ${value.constructor.name}`
  }
  return undefined
}

/** By name, because a test may hand over objects of another realm. */
const isPlain = (value: object): boolean => {
  if (Array.isArray(value)) return true
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}
