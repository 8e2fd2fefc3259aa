import type { Host } from '../host'

/** Members that measure or animate what is drawn; the runtime does the work. */
export function queryMembers(host: Host): Record<string, unknown> {
  return {
    createSelectorQuery: () => host.createSelectorQuery(),
    createIntersectionObserver: (component: object, options?: object) =>
      host.createIntersectionObserver(component, options),
    createAnimation: (options?: Record<string, unknown>) => host.createAnimation(options),
  }
}
