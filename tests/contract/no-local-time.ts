const LOCAL_GETTERS = [
  'getFullYear',
  'getMonth',
  'getDate',
  'getDay',
  'getHours',
  'getMinutes',
  'getTimezoneOffset',
  'toLocaleString',
  'toLocaleDateString',
  'toLocaleTimeString',
] as const

/**
 * Runs `body` where every reading of the machine's own zone throws: what passes here answers alike
 * in any zone.
 */
export function withoutLocalTime<T>(body: () => T): T {
  const spies = LOCAL_GETTERS.map((name) =>
    jest.spyOn(Date.prototype, name).mockImplementation(() => {
      throw new Error(`Date.prototype.${name} reads the zone of the machine`)
    }),
  )
  try {
    return body()
  } finally {
    spies.forEach((spy) => spy.mockRestore())
  }
}
