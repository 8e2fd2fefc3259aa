import type { LaunchOptions } from './host'
import { reportFault } from './router/page-calls'
import type { Fault } from './faults'

type AppDefinition = Record<string, unknown>

/** What `App()` registers and `getApp()` answers. */
export class AppInstance {
  private instance: AppDefinition | undefined

  readonly register = (definition: AppDefinition): void => {
    if (this.instance !== undefined) throw new Error('App() is called twice')
    this.instance = definition
  }

  readonly get = (): AppDefinition | undefined => this.instance

  launch(options: LaunchOptions): void {
    this.call('onLaunch', options)
  }

  show(options: LaunchOptions): void {
    this.call('onShow', options)
  }

  hide(): void {
    this.call('onHide')
  }

  error({ message, stack }: Fault): void {
    this.call('onError', `${message}\n${stack}`)
  }

  private call(handler: string, ...args: unknown[]): void {
    const method = this.instance?.[handler]
    if (typeof method !== 'function') return
    try {
      Reflect.apply(method, this.instance, args)
    } catch (error) {
      if (handler !== 'onError') reportFault(error, `App ${handler}`)
    }
  }
}
