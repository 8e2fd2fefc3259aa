import { dispatch, elementAt } from '../../preview/runtime/events/dispatch'
import { mountComponent } from '../support/mount'
import { tap, type } from '../support/mount/act'
import { type Case, copied } from './case'
import type { Framework } from './framework'
import { isTold } from './told'

/** A glass-easel element, as far as it is looked at. */
interface Node {
  data: Record<string, unknown>
  class: string
  style: string
  dataset?: Record<string, unknown>
}

const nodeOf = (element: HTMLElement): Node => elementAt(element) as unknown as Node

/** The preview's own stack: glass-easel, its compiler, built-ins and `wx`. */
export const newer: Framework = {
  async mount({ component, properties, events, content = '' }: Case) {
    const mounted = await mountComponent(component, copied(properties), { events, content })
    const element = document.querySelector('subject')?.parentElement
    if (!element) throw new Error(`${component} is not on its page`)
    return {
      element,
      received: mounted.received,
      set: (changed) => mounted.page.setData(changed),
      tap,
      type,
      fire(target, event, detail) {
        dispatch(elementAt(target)!, event, detail)
      },
      dataOf: (target) => nodeOf(target).data,
      toldTo(target) {
        const { data, class: classes, style, dataset } = nodeOf(target)
        const told = Object.entries(data).filter(([name]) => isTold(target.localName, name))
        return { ...Object.fromEntries(told), ...dataset, class: classes, style }
      },
      fieldOf: (target) => target.querySelector<HTMLInputElement>('input, textarea')?.value ?? '',
      takeErrors: mounted.takeErrors,
      close: () => mounted.preview.stop(),
    }
  },
}
