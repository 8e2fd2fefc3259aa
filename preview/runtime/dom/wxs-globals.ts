const NAMES: Record<string, string> = {
  string: 'String',
  number: 'Number',
  boolean: 'Boolean',
  function: 'Function',
}

/** What `x.constructor` is in WXS: the type's name. The compiler turns every such read into this. */
function wxsConstructor(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined
  if (Array.isArray(value)) return 'Array'
  if (value instanceof Date) return 'Date'
  if (value instanceof RegExp) return 'RegExp'
  return NAMES[typeof value] ?? 'Object'
}

/** The globals that WXS has and browsers lack. */
export function installWxsGlobals(): void {
  Object.assign(globalThis, {
    $wxsCtor: wxsConstructor,
    getRegExp: (pattern: string, flags?: string) => new RegExp(pattern, flags),
    getDate: (...parts: []) => new Date(...parts),
  })
}
