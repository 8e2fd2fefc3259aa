import type { OpenPage } from '../../runtime/host'
import type { RawDefinition } from '../../runtime/registration/string-behaviors'
import type { Ledger } from './ledger'

type Method = (this: { is?: string }, ...args: unknown[]) => unknown

/** Parts of a definition that hold methods; a page's own stand at its top. */
const METHOD_GROUPS = ['methods', 'lifetimes', 'pageLifetimes']

/** How long methods and lifecycles run, and whose timers ring on another page. Told, never judged. */
export class Running {
  private readonly ledger: Ledger
  private readonly top: () => OpenPage | undefined
  private depth = 0

  constructor(ledger: Ledger, top: () => OpenPage | undefined) {
    this.ledger = ledger
    this.top = top
  }

  /** The definition with every method of it timed. */
  timed(definition: RawDefinition): RawDefinition {
    const timed: RawDefinition = { ...definition }
    for (const [name, member] of Object.entries(definition)) {
      if (METHOD_GROUPS.includes(name)) timed[name] = this.group(member)
      else if (typeof member === 'function') timed[name] = this.method(name, member as Method)
    }
    return timed
  }

  /** Timers are set by whichever page is on top while a method of the app runs. */
  watchTimers(): void {
    for (const name of ['setTimeout', 'setInterval'] as const) {
      const original = window[name].bind(window) as typeof window.setTimeout
      const watched = (handler: TimerHandler, delay?: number, ...args: unknown[]): number =>
        original(this.ringing(handler, name), delay, ...args)
      Object.assign(window, { [name]: watched })
    }
  }

  private ringing(handler: TimerHandler, name: string): TimerHandler {
    const page = this.top()
    if (typeof handler !== 'function' || this.depth === 0 || page === undefined) return handler
    return (...args: unknown[]): void => {
      if (this.top() !== page) this.ledger.stray(`${name} of ${page.route}`)
      Reflect.apply(handler, undefined, args)
    }
  }

  private group(members: unknown): unknown {
    return Object.fromEntries(
      Object.entries((members ?? {}) as Record<string, unknown>).map(([name, member]) => [
        name,
        typeof member === 'function' ? this.method(name, member as Method) : member,
      ]),
    )
  }

  private method(name: string, method: Method): Method {
    const run = (self: { is?: string }, args: unknown[]): unknown =>
      this.run(self, name, method, args)
    return function (...args) {
      return run(this, args)
    }
  }

  private run(self: { is?: string }, name: string, method: Method, args: unknown[]): unknown {
    const start = performance.now()
    this.depth += 1
    try {
      return method.apply(self, args)
    } finally {
      this.depth -= 1
      const unit = (self as { is?: string } | undefined)?.is ?? 'behavior'
      this.ledger.took(`${unit} ${name}`, performance.now() - start)
    }
  }
}
