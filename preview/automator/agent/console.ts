import { tell } from './window'

const TYPES = ['log', 'info', 'warn', 'error', 'debug'] as const

/** What cannot become JSON is told as text. */
function carried(value: unknown): unknown {
  if (value instanceof Error) return value.stack ?? value.message
  try {
    // undefined and functions have no JSON
    return value === undefined || typeof value === 'function'
      ? String(value)
      : (JSON.parse(JSON.stringify(value)) as unknown)
  } catch {
    return String(value)
  }
}

/** Tells Node of everything that is logged; whether the client wants to hear it is decided there. */
export function relayConsole(): void {
  for (const type of TYPES) {
    const log = console[type].bind(console)
    console[type] = (...args: unknown[]) => {
      tell('App.logAdded', { type, args: args.map(carried) })
      log(...args)
    }
  }
}
