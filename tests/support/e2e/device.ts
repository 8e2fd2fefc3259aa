import type { MiniProgram } from './connect'
import { connect } from './connect'
import { type Target, findTarget } from './target'
import { answered } from './until'

/** A function that plays a member of `wx`; `this.origin` is the real one. */
export type Mock<A extends unknown[] = never[]> = (
  this: { origin: (options: object) => unknown },
  ...args: A
) => unknown

/** The connection, and what has to be done again whenever the app begins anew: mocks and the like. */
export class Device {
  readonly target: Target
  private readonly mp: MiniProgram
  private readonly faults: string[] = []
  private readonly habits = new Map<string, () => Promise<void>>()

  private constructor(target: Target, mp: MiniProgram) {
    this.target = target
    this.mp = mp
    mp.on('exception', ({ message }: { message: string }) => this.faults.push(message))
    mp.on('console', ({ type, args }: { type: string; args: unknown[] }) => {
      // DevTools' own warnings are not ours to answer for
      if (type === 'error' && target.kind === 'preview')
        this.faults.push(args.map(String).join(' '))
    })
  }

  /** `phone`: what the preview's phone is like (`width`, `fontScale`, `theme` …); DevTools has its own. */
  static async connect(phone: Record<string, string>): Promise<Device> {
    const target = await findTarget(phone)
    return new Device(target, await connect(target))
  }

  call = (method: string, options: object = {}): Promise<unknown> =>
    answered(this.mp.callWxMethod(method, options), `wx.${method}`)

  /** Runs a function in the mini program; it is rebuilt from its source and sees nothing of here. */
  evaluate = <A extends unknown[], T>(work: (...args: A) => T, ...args: A): Promise<Awaited<T>> =>
    answered(this.mp.evaluate(work, ...args) as Promise<Awaited<T>>, 'evaluate')

  async page() {
    const page = await answered(this.mp.currentPage(), 'currentPage')
    if (page === undefined) throw new Error('no page is open')
    return page
  }

  async screenshot(path: string): Promise<void> {
    await answered(this.mp.screenshot({ path }), 'screenshot')
  }

  /** Replaces a member of `wx` until it is restored, over every restart of the app. */
  async mock(method: string, result: Mock | object, ...args: unknown[]): Promise<void> {
    const set = () => answered(this.mp.mockWxMethod(method, result, ...args), `mocking ${method}`)
    this.habits.set(method, set)
    await set()
  }

  async restore(method: string): Promise<void> {
    this.habits.delete(method)
    await answered(this.mp.restoreWxMethod(method), `restoring ${method}`)
  }

  /** Does something now and after every restart of the app. */
  async always(name: string, work: () => Promise<void>): Promise<void> {
    this.habits.set(name, work)
    await work()
  }

  async afterRestart(): Promise<void> {
    for (const work of this.habits.values()) await work()
  }

  /** What the app did not catch since it was last asked. */
  takeFaults(): string[] {
    return this.faults.splice(0)
  }

  /** A dead connection answers null for every element; this asks for the truth. */
  async requireAlive(): Promise<void> {
    await answered(this.mp.pageStack(), 'pageStack')
  }

  async putBack(): Promise<void> {
    for (const name of this.habits.keys()) {
      await answered(this.mp.restoreWxMethod(name), `restoring ${name}`).catch(() => undefined)
    }
    this.habits.clear()
  }

  disconnect(): void {
    this.mp.disconnect()
  }
}
