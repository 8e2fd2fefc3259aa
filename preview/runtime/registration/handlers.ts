import * as glassEasel from 'glass-easel'
import { isOurs } from './ours'

type GetMethod = (component: { is: string }, name: string) => unknown

let guarded = false

/**
 * A template that binds an event to a method its component lacks: WeChat only logs it, and the tap
 * does nothing. Here it is an error when the event fires.
 */
export function guardHandlers(): void {
  if (guarded) return
  guarded = true
  const owner = glassEasel.Component as unknown as { getMethod: GetMethod }
  const original = owner.getMethod.bind(owner)
  owner.getMethod = (component, name) => {
    const method = original(component, name)
    if (method === undefined && name !== '' && isOurs(component.is)) {
      glassEasel.dispatchError(new Error(`${component.is} has no handler "${name}"`), 'event')
    }
    return method
  }
}
