import type { CodeSpace } from 'glass-easel-miniprogram-adapter'

interface ReadyComponent {
  triggerLifetime(name: string, args: []): void
}

/**
 * glass-easel registers the `ready` lifetime but never fires it. Every attached component is
 * queued and told in a microtask, children before parents and before the page's `onReady`.
 */
export function fireReadyLifetimes(space: CodeSpace): void {
  let queue: ReadyComponent[] | undefined
  const attached = function (this: { _$: ReadyComponent }): void {
    if (queue === undefined) {
      const batch: ReadyComponent[] = []
      queue = batch
      queueMicrotask(() => {
        queue = undefined
        for (const component of batch.reverse()) component.triggerLifetime('ready', [])
      })
    }
    queue.push(this._$)
  }
  const definition = {
    lifetimes: {
      attached(this: ReadyComponent & { _$?: ReadyComponent }): void {
        // the method caller of an adapter component holds the component; a bare one is it
        attached.call({ _$: this._$ ?? this })
      },
    },
  }
  space.setOverallBehavior(space.getComponentSpace().defineBehavior(definition).general())
}
